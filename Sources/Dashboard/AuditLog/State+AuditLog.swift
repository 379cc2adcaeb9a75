import Credentials

/// Loading the audit log and moving in it.
extension State {
  /// Whether the log itself is what the screen shows, if only behind a dialog.
  var isShowingAudit: Bool { tab == .audit && screens.isEmpty }

  /// What to ask for when the tab is opened. What the passing of time has caused belongs into the log before anybody
  /// reads it.
  mutating func openAudit() -> [Effect] {
    let effects = session.isReadOnly ? [] : [Effect.ask(.passedDeadlines)]
    return effects + audit.refresh() + verifyChain()
  }

  mutating func verifyChain() -> [Effect] {
    audit.chain.isVerifying = true
    return [.ask(.verifyChain)]
  }

  mutating func takeEvents(_ page: AuditPage, _ purpose: AuditPurpose) -> [Effect] {
    guard purpose.generation == audit.generation else { return [] }
    audit.take(page, for: purpose.kind)
    return auditSettled()
  }

  /// The page of the key that an event is about. Somebody who has gone on to something else is not interrupted.
  mutating func takeOpened(_ key: APIKey) -> [Effect] {
    guard screens.isEmpty, modal == nil, tab == .audit else { return [] }
    let detail = KeyDetail(key: key, usage: knownUsage(of: key.id))
    screens.append(.detail(detail))
    return detail.reload
  }

  /// After a selection, the rows or the size have changed: scrolls, and asks for more near the ends.
  mutating func auditSettled() -> [Effect] {
    audit.scroll(toHeight: Self.tableHeight(auditLayout.events))
    return tab == .audit ? audit.more() : []
  }

  mutating func moveInAudit(by distance: Int) -> [Effect] {
    audit.move(by: distance)
    if distance > 0 { audit.isFollowing = false }
    return auditSettled()
  }
}
