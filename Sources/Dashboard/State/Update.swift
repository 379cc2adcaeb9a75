import Credentials

/// What an event changes, and what it wants done. Pure: the same state and event give the same result.
func update(_ state: inout State, _ event: Event) -> [Effect] {
  let effects = state.effects(of: event) + state.keepPreferences()
  if state.tab == .overview { state.settleOverview() }
  state.followTour(event)
  state.connection.ask(effects.count(where: \.asksStore), at: state.now)
  return effects
}

extension State {
  fileprivate mutating func effects(of event: Event) -> [Effect] {
    switch event {
    case .key(let key):
      return handle(key)
    case .pointed(let pointing):
      return handle(pointing)
    case .resized(let size):
      fit(size)
      return listSettled() + appsSettled() + auditSettled()
    case .timePassed:
      return timePassed()
    case .resumed:
      return refreshAll()
    case .terminated(let signal):
      self.exit = .signal(signal)
      return []
    case .storeChanged:
      return storeChanged()
    case .preferencesNotKept(let reason):
      notice = .caution("Not kept for the next time: \(reason).")
      return []
    case .clockMoved(let days):
      return clockMoved(days: days)
    case .answered(let answer):
      return take(answer)
    }
  }

  mutating func storeChanged() -> [Effect] {
    // A change to many is followed by one look at what came of it, and not by one for each.
    if bulk?.isWorking == true { return [] }
    var effects = followChange() + refreshOthers()
    if case .detail(let detail) = screens.last { effects += detail.reload }
    effects += askAgainWhyRefused()
    if case .rotation(let wizard) = screens.last { effects.append(.ask(.key(wizard.key.id))) }
    return effects
  }
}
