import Credentials
import Terminal

extension State {
  mutating func runInDetail(_ command: Command.ID) -> [Effect] {
    guard case .detail(var detail) = screens.last else { return [] }
    if let effects = detail.trail.run(command, height: trailHeight) {
      updateScreen { $0 = .detail(detail) }
      return effects
    }
    switch command {
    case .open:
      openEvent()
      return []
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
  }

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
