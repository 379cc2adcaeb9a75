import Credentials

extension State {
  /// Why a command of the log cannot be run just now; nil where it can.
  func reasonAgainstInAudit(_ command: Command.ID) -> String? {
    switch command {
    case .open:
      guard let event = audit.rows.selectedRow else { return "There is no event." }
      if event.isAboutKey { return isFullSize ? nil : sizeReason }
      return event.keyID == nil
        ? "It is about no key." : "It is about what an app was granted: 3 shows those."
    case .verifyChain: return audit.chain.isVerifying ? "The chain is being verified." : lossReason
    case .export:
      if session.isReadOnly { return "Opened with --read-only: an export would add to the log." }
      if audit.isExporting { return "An export is being written: Esc gives it up." }
      return audit.rows.rows.isEmpty && audit.isCountExact
        ? "There is no event to export." : lossReason
    default: return nil
    }
  }

  private var lossReason: String? {
    connection.isLost ? "\(session.place.title) does not answer: wait until it is back." : nil
  }

  /// What the message line says on the tab while nothing has happened.
  var auditNotice: Notice? {
    if let sequence = audit.chain.brokenAt {
      let number = KeyWording.grouped(sequence)
      let sentence = "The log was changed: event \(number) does not follow. Compare it with a backup."
      return inbox.alerts.isEmpty ? .problem(sentence) : .caution(sentence)
    }
    if audit.isExporting { return .hint("Writing the events. Esc gives it up.") }
    if let warning = audit.rows.selectedRow?.action.warning { return .caution(warning) }
    if session.isReadOnly, !audit.filter.terms.isEmpty {
      return .hint("Only events that match. Esc shows all.")
    }
    return audit.filter.terms.isEmpty
      ? .hint(
        "\(keyName(.filter, in: .audit)) filters: action:key actor:ops1 from:ssh since:24h, any word; ! is not."
      )
      : .hint("Only events that match. Esc shows all, \(keyName(.export, in: .audit)) exports them.")
  }
}
