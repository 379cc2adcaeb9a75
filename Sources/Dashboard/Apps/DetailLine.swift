import Credentials
import FoundationEssentials
import Terminal

/// One line of what is known of a request, a grant or an app.
enum DetailLine: Equatable {
  /// A label and its value; without a label where a value goes on.
  case fact(String, String)
  case note(String)
  /// Some of a request's boxes.
  case boxes(Range<Int>, isFirst: Bool)
  /// The field of a request's code.
  case code

  /// Columns in front of the values, from the left edge of the panel.
  static let indent = 12

  /// A fact on as many lines as it needs.
  static func facts(_ label: String, _ value: String, width: Int) -> [DetailLine] {
    Wrapping.lines(value, to: width - indent - 2).enumerated().map { index, line in
      .fact(index == 0 ? label : "", line)
    }
  }
}

extension State {
  /// What the detail panel says about the selected row of the panel that has the focus.
  func detailLines(width: Int) -> [DetailLine] {
    switch apps.focus {
    case .waiting, .scopes, .code: apps.draft.map { requestLines($0, width: width) } ?? []
    case .grants: apps.grants.selectedRow.map { grantLines($0, width: width) } ?? []
    case .apps: apps.apps.selectedRow.map { appLines($0, width: width) } ?? []
    }
  }

  private func requestLines(_ draft: ApprovalDraft, width: Int) -> [DetailLine] {
    let approval = draft.approval
    let way = approval.kind == .device ? "device grant" : "in a browser"
    let from = "\(approval.address), asked at \(session.dates.timeWithSeconds(approval.requestedAt)), \(way)"
    let rows = boxRows(draft, width: width)
    var lines = DetailLine.facts("From", from, width: width)
    if showsPanels { lines += DetailLine.facts("App", approval.app.rawValue, width: width) }
    lines += rows.enumerated().map { .boxes($1, isFirst: $0 == 0) }
    if rows.count == 1 { lines.append(.note("you may only narrow what it asks for")) }
    lines += DetailLine.facts("Token", "1 hour, refreshed until revoked", width: width)
    lines += DetailLine.facts("As", session.actor.name, width: width)
    return lines + [.code]
  }

  /// As many boxes on a line as have room, in columns.
  private func boxRows(_ draft: ApprovalDraft, width: Int) -> [Range<Int>] {
    let room = width - DetailLine.indent - 2
    var rows: [Range<Int>] = []
    var start = 0
    var taken = 0
    let needed = Self.boxWidth(draft)
    for index in draft.boxes.indices {
      if index > start, taken + needed > room {
        rows.append(start..<index)
        (start, taken) = (index, 0)
      }
      taken += needed + Self.boxGap
    }
    return draft.boxes.isEmpty ? [] : rows + [start..<draft.boxes.count]
  }

  static let boxGap = 1
  static let scopeLength = 20

  /// The box, a blank and the longest of the scopes.
  static func boxWidth(_ draft: ApprovalDraft) -> Int {
    4 + min(scopeLength, draft.boxes.map { TextWidth.columns(of: $0.rawValue) }.max() ?? 0)
  }

  private func grantLines(_ grant: Grant, width: Int) -> [DetailLine] {
    let used =
      grant.lastUsedAt.map { "last request \(DurationWording.long(now.timeIntervalSince($0))) ago" }
      ?? "never: it has taken its tokens and made no request"
    return DetailLine.facts("As", grant.owner, width: width)
      + DetailLine.facts("Scopes", grant.scopes.joined, width: width)
      + DetailLine.facts("Since", since(grant.createdAt, by: grant.createdBy, "approved"), width: width)
      + DetailLine.facts("Used", used, width: width)
      + DetailLine.facts("Id", "\(grant.id) of \(grant.app)", width: width)
  }

  private func appLines(_ app: App, width: Int) -> [DetailLine] {
    let kind =
      switch (app.kind, app.secretHint) {
      case (.confidential, let hint?): "confidential, with \(CredentialType.clientSecret.prefix)\(hint.full)"
      case (.confidential, nil): "confidential"
      case (.public, _): "public: PKCE in place of a secret"
      }
    let addresses = app.redirectURIs.map(\.rawValue)
    let returns = addresses.isEmpty ? "nowhere: device grant only" : addresses.joined(separator: " ")
    return DetailLine.facts("Id", app.id.rawValue, width: width)
      + DetailLine.facts("Kind", kind, width: width)
      + DetailLine.facts("Return to", returns, width: width)
      + DetailLine.facts("Scopes", app.scopes.joined, width: width)
      + DetailLine.facts("Since", since(app.createdAt, by: app.createdBy, "registered"), width: width)
  }

  private func since(_ date: Date, by actor: Actor, _ verb: String) -> String {
    let origin = actor.origin.isEmpty ? "" : " (\(actor.origin))"
    return "\(session.dates.moment(date, now: now)), \(verb) by \(actor.name)\(origin)"
  }
}
