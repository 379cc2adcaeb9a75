import Terminal

/// Where on a drawn screen what can be pointed at.
struct PointerMap {
  /// What the keyboard spoke to when the screen was drawn.
  let context: Command.Context
  private var areas: [(rect: Rect, target: Target)] = []

  init(_ context: Command.Context) {
    self.context = context
  }

  /// Later areas lie on top of earlier ones.
  mutating func add(_ target: Target, _ rect: Rect) {
    areas.append((rect, target))
  }

  /// Nothing behind a dialog can be pointed at.
  mutating func removeAll() {
    areas.removeAll()
  }

  /// What somebody meant with the mouse; nil where there is nothing.
  func pointing(_ mouse: Mouse) -> Pointing? {
    let targets = areas.reversed().filter { $0.rect.contains(mouse.place) }.map(\.target)
    let target = mouse.action == .press ? targets.first : targets.first { $0.list != nil }
    return target.map { Pointing(target: $0, action: mouse.action, context: context) }
  }
}
