import Credentials
import Terminal

extension State {
  /// Opens the screen, about the key that is selected where there is one.
  mutating func openWhyRefused() -> [Effect] {
    let id = tab == .audit && screens.isEmpty ? audit.rows.selectedRow?.keyID : commandKey?.id
    var screen = WhyRefused()
    let effects = id.map { screen.ask(.key($0), at: now) } ?? []
    screens.append(.whyRefused(screen))
    return effects
  }

  mutating func editWhyRefused(_ key: Key) -> [Effect]? {
    guard case .whyRefused(var screen) = screens.last, screen.field.handle(key) else { return nil }
    show(screen)
    return []
  }

  mutating func runInWhyRefused(_ command: Command.ID) -> [Effect] {
    guard case .whyRefused(var screen) = screens.last else { return [] }
    var effects: [Effect] = []
    switch command {
    case .press where screen.field.isEmpty:
      notice = .hint("Type or paste what is refused first.")
    case .press: effects = screen.ask(screen.field.take(), at: now)
    case .down: screen.requests.move(by: 1)
    case .up: screen.requests.move(by: -1)
    case .pageDown: screen.requests.move(by: refusalHeight)
    case .pageUp: screen.requests.move(by: -refusalHeight)
    case .back:
      screen.field.wipe()
      screens.removeLast()
      if case .detail(let detail) = screens.last { return detail.reload }
      return listSettled()
    default: break
    }
    screen.requests.scroll(toHeight: refusalHeight)
    show(screen)
    return effects
  }

  mutating func takeFindings(_ findings: RefusalFindings) {
    guard case .whyRefused(var screen) = screens.last else { return }
    screen.take(findings)
    screen.requests.scroll(toHeight: refusalHeight)
    show(screen)
  }

  /// The store has changed.
  mutating func askAgainWhyRefused() -> [Effect] {
    guard case .whyRefused(var screen) = screens.last else { return [] }
    let effects = screen.reload(at: now)
    show(screen)
    return effects
  }

  mutating func endAskingWhyRefused() {
    guard case .whyRefused(var screen) = screens.last else { return }
    screen.isLooking = false
    show(screen)
  }

  /// Rows of the table of refused requests.
  var refusalHeight: Int { max(1, size.rows - 19) }

  private mutating func show(_ screen: WhyRefused) {
    updateScreen { $0 = .whyRefused(screen) }
  }
}
