import Credentials
import Foundation
import SQLiteStore

/// A cursor, forged or not, is refused or divides a list into what is before it and what is not.
struct CursorProperty: InputProperty {
  static let name = "cursor"
  static let words =
    KeySort.Column.allCases.map { "\($0.rawValue)\nkey_" } + [
      "\nt", "\nn", "-name", "9223372036854775807", "-1",
    ]
  static let ordinaryInputs = 500

  private let sample: SampleStore

  init() async throws {
    sample = try await SampleStore()
  }

  func close() async { await sample.close() }

  /// The input is a cursor, and what a cursor says.
  func check(_ input: [UInt8]) async throws {
    try await check(String(decoding: input, as: UTF8.self))
    let encoded = Data(input).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
    try await check(encoded.replacing("=", with: ""))
  }

  private func check(_ text: String) async throws {
    guard let cursor = KeyCursor(text: text) else { return }
    try require(cursor.text == text, "\(text) and \(cursor.text) are the same cursor")
    func ids(_ anchor: KeyQuery.Anchor) async throws -> [KeyID] {
      let query = KeyQuery(sort: cursor.sort, anchor: anchor, limit: 1_000)
      return try await sample.store.keys(query).keys.map(\.id)
    }
    let whole = try await ids(.start)
    let before = try await ids(.before(cursor))
    let from = try await ids(.from(cursor))
    let after = try await ids(.after(cursor))
    try require(before + from == whole, "\(text) loses keys or shows them twice")
    try require(from.suffix(after.count) == after[...], "\(text): what is behind it is not at the end")
    try require(from.count - after.count <= 1, "\(text): more than one key is at its place")
    let tally = try await sample.store.tally(KeyFilter(), before: cursor)
    try require(
      tally.position == before.count,
      "\(text): \(tally.position) keys before it, not \(before.count)"
    )
  }
}
