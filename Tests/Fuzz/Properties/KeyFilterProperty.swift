import Credentials
import CredentialsTesting
import SQLiteStore

@testable import RemoteStore

/// Every filter of keys finds what the domain says, whatever the store does to be quick, and can be written down.
struct KeyFilterProperty: InputProperty {
  static let name = "key-filter"
  static let words =
    KeyFilter.qualifiers.map { "\($0):" } + KeyFilter.State.allCases.map { "is:\($0.rawValue)" }
    + CredentialType.listed.map { "type:\($0.rawValue)" } + [
      "env:prod", "owner:\"data team\"", "!", "\"", " ",
    ]
  static let ordinaryInputs = 300

  private let sample: SampleStore
  private let vocabulary: FilterVocabulary

  init() async throws {
    sample = try await SampleStore()
    vocabulary = KeyFilter.vocabulary(owners: Set(sample.keys.map(\.owner)).sorted())
  }

  func close() async { await sample.close() }

  func check(_ input: [UInt8]) async throws {
    let text = String(decoding: input, as: UTF8.self)
    try checkCompletion(of: text)
    let filter: KeyFilter
    do {
      filter = try KeyFilter(parsing: text)
    } catch {
      return try require(!error.description.isEmpty, "nothing is said about \(text.debugDescription)")
    }
    try await check(filter, text)
  }

  private func check(_ filter: KeyFilter, _ text: String) async throws {
    let written = try require(filter.text, "there are no words for \(text.debugDescription)")
    let again = try KeyFilter(parsing: written)
    try require(
      again == filter,
      "\(written.debugDescription) is another filter than \(text.debugDescription)"
    )

    let expected = sample.keys.filter { filter.matches($0, policy: sample.policy, at: sample.clock.date) }
    let found = try await sample.store.keys(KeyQuery(filter: filter, limit: 1_000)).keys
    try require(
      found == expected,
      "\(text.debugDescription) finds \(found.map(\.name)), not \(expected.map(\.name))"
    )
    let tally = try await sample.store.tally(filter, before: nil)
    try require(tally.matching == expected.count, "\(text.debugDescription): \(tally) for \(expected.count)")
  }

  /// What is completed is never shorter than what was typed, and ends some time.
  private func checkCompletion(of text: String) throws {
    _ = KeyFilter.isUnfinished(text, vocabulary)
    var text = text
    for _ in 0..<8 {
      guard let longer = vocabulary.completing(text) else { return }
      try require(longer.count >= text.count, "\(text.debugDescription) becomes \(longer.debugDescription)")
      text = longer
    }
    throw Violation(description: "\(text.debugDescription) is completed without an end")
  }
}
