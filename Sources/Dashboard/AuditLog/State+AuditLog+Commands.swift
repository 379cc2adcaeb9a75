import Credentials
import FoundationEssentials
import Terminal

extension State {
  mutating func runInAudit(_ command: Command.ID) -> [Effect] {
    let page = max(1, Self.tableHeight(auditLayout.events))
    switch command {
    case .down: return moveInAudit(by: 1)
    case .up: return moveInAudit(by: -1)
    case .pageDown: return moveInAudit(by: page)
    case .pageUp: return moveInAudit(by: -page)
    case .first: return goToNewest()
    case .last: return goToOldest()
    case .open:
      guard let id = audit.rows.selectedRow?.keyID else { return [] }
      return [.ask(.openKey(id))]
    case .filter:
      audit.isFiltering = true
      return []
    case .press:
      audit.isFiltering = false
      audit.filterHistory.add(audit.filterText)
      return []
    case .complete, .olderFilter, .newerFilter: return runInFilterLine(command)
    case .follow: return follow()
    case .verifyChain: return verifyChain()
    case .export:
      let name = "audit-\(session.dates.isoDay(now)).jsonl"
      audit.exportPath = TextField("\(session.workingDirectory)/\(name)", limit: 1024)
      return []
    case .back: return backInAudit()
    default: return []
    }
  }

  /// The file's name is typed in the message line.
  mutating func runInExport(_ command: Command.ID) -> [Effect] {
    guard let path = audit.exportPath?.text else { return [] }
    audit.exportPath = nil
    guard command == .press, !path.isEmpty else { return [] }
    audit.isExporting = true
    return [.ask(.exportEvents(AuditExport(filter: audit.filter.resolved(at: now), path: path)))]
  }

  mutating func editExportPath(_ key: Key) -> [Effect]? {
    guard var path = audit.exportPath, path.handle(key) else { return nil }
    audit.exportPath = path
    return []
  }

  mutating func takeExported(_ count: Int, to path: String) {
    audit.isExporting = false
    notice =
      count == 0
      ? .caution("No event matches: nothing was written.")
      : .done("Wrote \(DurationWording.counted(count, "event", as: KeyWording.grouped)) to \(path).")
  }

  private mutating func goToNewest() -> [Effect] {
    guard !audit.hasNewer else { return audit.reload(.newest) }
    return moveInAudit(by: -audit.rows.rows.count)
  }

  /// The end of the whole log is asked for by its number; that of a filter a page at a time.
  private mutating func goToOldest() -> [Effect] {
    audit.isFollowing = false
    guard audit.filter.terms.isEmpty, audit.hasOlder else {
      return moveInAudit(by: audit.rows.rows.count + 1)
    }
    return audit.reload(.oldest)
  }

  private mutating func follow() -> [Effect] {
    audit.isFollowing.toggle()
    guard audit.isFollowing else {
      notice = .hint("The selection stays where it is. \(keyName(.follow)) follows again.")
      return []
    }
    notice = .hint("The newest event stays selected as events come in.")
    return goToNewest()
  }

  /// One step at a time: a question is given up, the filter is left, and at last the tab.
  private mutating func backInAudit() -> [Effect] {
    if connection.slowness(at: now) != nil || audit.isExporting { return [.cancelLookups] }
    guard audit.isFiltering || !audit.filter.terms.isEmpty else { return show(.keys) }
    return clearAuditFilter()
  }
}
