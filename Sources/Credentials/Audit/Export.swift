/// What somebody takes out of a store into a file, as the log says it.
///
/// It is noted before the file is there under its name, so that no export goes unrecorded.
package struct Export: Hashable, Sendable {
  package let content: Content
  /// The file's name, without its folder.
  package let file: String
  /// Events or keys in it, 0 or more.
  package let count: Int
  /// Which of them; empty for all.
  package let filter: String

  package enum Content: String, CaseIterable, Hashable, Sendable {
    case events
    case keys
  }

  /// What stands for a file where there is none.
  package static let standardOutput = "standard output"

  private static let longestFile = 255

  /// - Parameters:
  ///   - path: Of its name, and of the filter, no part is kept that could steer a terminal or be a credential: names
  ///     and filters are typed by people.
  package init(of content: Content, to path: String, count: Int, filter: String = "") {
    self.content = content
    self.count = max(0, count)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    file = path == "-" ? Self.standardOutput : Self.plain(name, longest: Self.longestFile)
    self.filter = Self.plain(filter, longest: AuditFilter.longestText)
  }

  package var action: AuditEvent.Action {
    switch content {
    case .events: .auditExported
    case .keys: .keysExported
    }
  }

  /// `18 events, action:key since:24h`
  package var detail: String {
    let noun =
      switch content {
      case .events: "event"
      case .keys: "key"
      }
    return DurationWording.counted(count, noun) + (filter.isEmpty ? "" : ", \(filter)")
  }

  private static func plain(_ text: String, longest: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in CredentialMask.masking(text).unicodeScalars {
      scalars.append(scalar.steersTerminals ? "\u{FFFD}" : scalar)
    }
    return String(String(scalars).prefix(longest))
  }
}
