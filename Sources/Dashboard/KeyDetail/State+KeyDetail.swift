import Credentials
import Terminal

extension State {
  mutating func runInDetail(_ command: Command.ID) -> [Effect] {
    guard case .detail(var detail) = screens.last else { return [] }
    switch command {
    case .down: detail.move(by: 1, height: trailHeight)
    case .up: detail.move(by: -1, height: trailHeight)
    case .pageDown: detail.move(by: trailHeight, height: trailHeight)
    case .pageUp: detail.move(by: -trailHeight, height: trailHeight)
    case .first: detail.move(by: -detail.selected, height: trailHeight)
    case .last: detail.move(by: detail.trail?.events.count ?? 0, height: trailHeight)
    case .back:
      screens.removeLast()
      return listSettled()
    case .nextKey, .previousKey:
      screens.removeLast()
      list.move(by: command == .nextKey ? 1 : -1)
      return listSettled() + openDetail()
    case .narrowUnused:
      confirmNarrowing()
      return []
    default: return runOnKey(command)
    }
    updateScreen { $0 = .detail(detail) }
    return []
  }

  /// Rows of the audit trail that a key's page has room for.
  var trailHeight: Int { max(1, size.rows - 20) }

  /// The key of the page as the store has it now.
  mutating func takeKey(_ key: APIKey) {
    updateScreen { screen in
      switch screen {
      case .detail(var detail) where detail.key.id == key.id:
        detail.key = key
        screen = .detail(detail)
      case .rotation(var wizard) where wizard.key.id == key.id:
        wizard.key = key
        screen = .rotation(wizard)
      default: break
      }
    }
  }
}

extension KeyDetail {
  fileprivate mutating func move(by distance: Int, height: Int) {
    let count = trail?.events.count ?? 0
    selected = max(0, min(count - 1, selected + distance))
    top = max(min(top, selected), selected - height + 1, 0)
  }
}
