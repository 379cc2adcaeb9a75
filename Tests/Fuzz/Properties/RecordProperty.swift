import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI

@testable import RemoteStore

/// Whatever a server answers is understood or refused, and what was understood can be shown.
struct RecordProperty: InputProperty {
  static let name = "record"
  static let words = [
    "\"id\":\"key_", "\"type\":\"live\"", "\"hint\":\"4fG7…9Q2F\"", "\"created_at\":",
    "\"2026-11-23T14:07:02.125Z\"",
    "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\"", "null", "[]", "\"scopes\":[",
  ]
  static let ordinaryInputs = 1_000

  private static let host = "keys.example.com"

  func check(_ input: [UInt8]) throws {
    let data = Data(input)
    if let record = try? WireFormat.decode(KeyRecord.self, from: data) {
      try checkWriting(record)
      if let key = try? APIKey(record, from: Self.host) { try checkShowing(key) }
    }
    if let record = try? WireFormat.decode(KeyUsageRecord.self, from: data) { try checkWriting(record) }
    if let record = try? WireFormat.decode(AppRecord.self, from: data) { try checkWriting(record) }
    if let record = try? WireFormat.decode(ApprovalRecord.self, from: data) { try checkWriting(record) }
    if let record = try? WireFormat.decode(GrantRecord.self, from: data) { try checkWriting(record) }
    if let record = try? WireFormat.decode(AuditEventRecord.self, from: data) { try checkWriting(record) }
    if let record = try? WireFormat.decode(UserRecord.self, from: data) { try checkWriting(record) }
    if let record = try? WireFormat.decode(RefusedRequestRecord.self, from: data) { try checkWriting(record) }
  }

  private func checkWriting<Record: Codable & Equatable>(_ record: Record) throws {
    let again = try? WireFormat.decode(Record.self, from: try WireFormat.encode(record))
    try require(again == record, "\(record) is written as \(String(describing: again))")
  }

  /// What screens and tables ask of a key.
  private func checkShowing(_ key: APIKey) throws {
    let now = ManualClock.start
    _ = (key.status(at: now), key.nextDeadline, key.hasEnded(at: now))
    _ = RotationPolicy.standard.rotation(dueAt: key.rotateBy, at: now)
    for state in KeyFilter.State.allCases {
      _ = KeyFilter(terms: [.init(.state(state))]).matches(key, policy: .standard, at: now)
    }
    for column in KeySort.Column.allCases {
      let cursor = KeyCursor(at: key, in: KeySort(column))
      try require(
        KeyCursor(text: cursor.text) == cursor || key.id.rawValue.contains("\n"),
        "no cursor for \(key.id)"
      )
    }
  }
}
