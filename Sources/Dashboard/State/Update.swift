import Credentials

/// What an event changes, and what it wants done. Pure: the same state and event give the same result.
func update(_ state: inout State, _ event: Event) -> [Effect] {
  switch event {
  case .key(let key):
    return state.handle(key)
  case .resized(let size):
    state.size = size
    return state.listSettled()
  case .timePassed:
    return state.timePassed()
  case .resumed:
    return state.refreshList()
  case .terminated(let signal):
    state.exit = .signal(signal)
    return []
  case .storeChanged:
    return state.storeChanged()
  case .answered(let answer):
    return state.take(answer)
  }
}

extension State {
  fileprivate mutating func storeChanged() -> [Effect] {
    var effects = refreshList()
    if case .detail(let detail) = screens.last { effects += detail.reload }
    if case .rotation(let wizard) = screens.last { effects.append(.ask(.key(wizard.key.id))) }
    return effects
  }
}
