import Terminal

/// Where on a drawn screen what can be pointed at.
struct PointerMap {
  private var areas: [(rect: Rect, target: Target)] = []

  /// Later areas lie on top of earlier ones.
  mutating func add(_ target: Target, _ rect: Rect) {
    areas.append((rect, target))
  }

  /// Nothing behind a dialog can be pointed at.
  mutating func removeAll() {
    areas.removeAll()
  }

  /// What somebody meant with the mouse; nil where there is nothing.
  ///
  /// - Parameter context: what the keyboard spoke to when the screen was drawn.
  func pointing(_ mouse: Mouse, in context: Command.Context) -> Pointing? {
    let targets = areas.reversed().filter { $0.rect.contains(mouse.place) }.map(\.target)
    let target = mouse.action == .press ? targets.first : targets.first { $0.list != nil }
    return target.map { Pointing(target: $0, mouse: mouse, context: context) }
  }
}
