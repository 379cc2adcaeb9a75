import Credentials
import FoundationEssentials

/// What changes on the screen by the passing of time alone.
extension State {
  mutating func timePassed() -> [Effect] {
    let retry = connection.takesRetry(at: now) ? refreshAll() : []
    expireRequests()
    return retry + refreshTurned() + hideOldReveal()
  }

  /// Asks again once a key has become due or overdue, has expired or has come to the end of its grace: the counts,
  /// the warning and who belongs in the list hang on it, and no change of the store would say so.
  private mutating func refreshTurned() -> [Effect] {
    let isListOld = hasAnyTurned(of: list.rows, since: list.askedAt)
    guard
      isListOld
        || (isShowingOverview && hasAnyTurned(of: overview.upcoming?.keys ?? [], since: overview.askedAt))
    else { return [] }
    return refreshList() + (isShowingOverview ? overview.refresh(at: now) : [])
  }

  private func hasAnyTurned(of keys: [APIKey], since then: Date?) -> Bool {
    guard let then else { return false }
    return keys.contains { hasTurned($0, since: then) }
  }

  /// In either direction: clocks are also set back.
  private func hasTurned(_ key: APIKey, since then: Date) -> Bool {
    let warning = key.rotateBy.addingTimeInterval(-Double(policy.warning) * RotationPolicy.day)
    let moments = [warning, key.rotateBy, key.expiresAt, key.graceEndsAt].compactMap { $0 }
    return moments.contains { ($0 <= then) != ($0 <= now) }
  }

  private mutating func hideOldReveal() -> [Effect] {
    guard case .reveal(var reveal) = modal, let hidesAt = reveal.hidesAt, hidesAt <= now else { return [] }
    reveal.hidesAt = nil
    modal = .reveal(reveal)
    notice = .hint("Hidden after \(Int(Reveal.showing)) seconds. \(keyName(.hideSecret)) shows it again.")
    return [.forgetScreen]
  }

  /// Seconds until something on the screen says more than is true; nil where nothing does. The loop sleeps as long:
  /// a screen on which nothing grows old costs nothing.
  func timeToNextChange() -> Double? {
    let visible = list.rows.dropFirst(list.top).prefix(tab == .keys ? listHeight : 0)
    var moments = visible.compactMap(nextChange(of:))
    if let moment = connection.timeToNextChange(at: now) { moments.append(moment) }
    if let moment = inbox.timeToNextChange(at: now) { moments.append(moment) }
    moments += appMoments + auditMoments + overviewMoments
    if isWide { moments.append(untilNextUnit(60, since: session.dates.startOfDay(now))) }
    if case .reveal(let reveal) = modal, let hidesAt = reveal.hidesAt {
      let left = hidesAt.timeIntervalSince(now)
      moments.append(left - max(0, left.rounded(.up) - 1))
    }
    return moments.min().map { max(0.02, $0) }
  }

  /// When what the tab of the apps says reads differently: each second while requests count down.
  private var appMoments: [Double] {
    guard isShowingApps else { return [] }
    let countdowns = inbox.requests.rows.map { request in
      let left = request.expiresAt.timeIntervalSince(now)
      return left - max(0, left.rounded(.up) - 1)
    }
    let grants = apps.grants.rows.dropFirst(apps.grants.top).prefix(Self.tableHeight(appsLayout.grants))
    let uses = grants.flatMap { grant in
      [untilOlder(since: grant.lastUsedAt), untilOlder(since: grant.createdAt)].compactMap { $0 }
    }
    return countdowns + uses
  }

  /// When the age of the chain's verification or of the selected event reads differently.
  private var auditMoments: [Double] {
    guard isShowingAudit else { return [] }
    return [audit.chain.verifiedAt, audit.rows.selectedRow?.at].compactMap(untilOlder)
  }

  /// When a key is a day older, or what the overview counts and the calendar shows has changed.
  private var overviewMoments: [Double] {
    guard isShowingOverview, let page = overview.upcoming else { return [] }
    return page.keys.flatMap { key in
      [key.graceEndsAt, key.expiresAt].compactMap { $0?.timeIntervalSince(now) }.filter { $0 > 0 }
        + [untilNextUnit(RotationPolicy.day, since: key.createdAt)]
    } + [session.dates.startOfDay(now, plus: 1).timeIntervalSince(now)]
  }

  /// When a row's badge, age or last use reads differently. A last use of seconds ago is drawn as it was and reread
  /// after its minute: counting seconds would keep an idle terminal awake.
  private func nextChange(of key: APIKey) -> Double? {
    let day = RotationPolicy.day
    var moments = [untilNextUnit(day, since: key.createdAt)]
    if let moment = untilOlder(since: key.lastUsedAt) { moments.append(moment) }
    for deadline in [key.graceEndsAt, key.expiresAt].compactMap({ $0 }) where deadline > now {
      let left = deadline.timeIntervalSince(now)
      moments.append(untilLess(left, in: left < 3_600 ? 60 : left < day ? 3_600 : day))
    }
    return moments.min()
  }

  private func untilOlder(since moment: Date?) -> Double? {
    guard let moment else { return nil }
    let ago = now.timeIntervalSince(moment)
    let day = RotationPolicy.day
    return untilNextUnit(ago < 3_600 ? 60 : ago < day ? 3_600 : day, since: moment)
  }

  /// Seconds until a countdown, which rounds down, says one unit less.
  private func untilLess(_ left: Double, in unit: Double) -> Double {
    left.truncatingRemainder(dividingBy: unit)
  }

  private func untilNextUnit(_ unit: Double, since start: Date) -> Double {
    let passed = max(0, now.timeIntervalSince(start))
    return unit - passed.truncatingRemainder(dividingBy: unit)
  }
}
