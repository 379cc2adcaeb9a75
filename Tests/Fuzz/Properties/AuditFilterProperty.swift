import Credentials
import CredentialsTesting
import SQLiteStore

/// Every filter of the log finds what the domain says, and can be written down.
struct AuditFilterProperty: InputProperty {
  static let name = "audit-filter"
  static let words =
    AuditFilter.qualifiers.map { "\($0):" } + [
      "key.created", "since:24h", "until:2026-11-01", "4w", "!", "\"", ",",
    ]
  static let ordinaryInputs = 300

  private let sample: SampleStore
  private let vocabulary: FilterVocabulary

  init() async throws {
    sample = try await SampleStore()
    vocabulary = AuditFilter.vocabulary(actors: Set(sample.events.map(\.actor.name)).sorted())
  }

  func close() async { await sample.close() }

  func check(_ input: [UInt8]) async throws {
    let text = String(decoding: input, as: UTF8.self)
    _ = AuditFilter.isUnfinished(text, vocabulary)
    _ = vocabulary.completing(text)
    let filter: AuditFilter
    do {
      filter = try AuditFilter(parsing: text)
    } catch {
      return try require(!error.description.isEmpty, "nothing is said about \(text.debugDescription)")
    }
    guard text.count <= AuditFilter.longestText else { return }
    try await check(filter, text)
  }

  private func check(_ filter: AuditFilter, _ text: String) async throws {
    let now = sample.clock.date
    let resolved = filter.resolved(at: now)
    let written = try require(resolved.text, "there are no words for \(text.debugDescription)")
    let again = try AuditFilter(parsing: written)
    try require(
      again == resolved,
      "\(written.debugDescription) is another filter than \(text.debugDescription)"
    )

    let expected = sample.events.filter { filter.matches($0, at: now) }
    let page = try await sample.store.auditEvents(AuditQuery(filter: filter, limit: 1_000))
    try require(
      page.events == expected,
      "\(text.debugDescription) finds \(page.events.count) events, not \(expected.count)"
    )
    if let matching = page.matching {
      try require(matching == expected.count, "\(text.debugDescription): \(matching) for \(expected.count)")
    }
  }
}
