import Foundation
import Glibc
import ProgramTesting
import Testing

extension OwnStore {
  /// Holds the store to all that was acknowledged, and to being whole.
  ///
  /// - Throws: `SystemError`, `DecodingError`, or an expectation's failure where nothing can be asked any more.
  func checkAgainst(_ ledger: Ledger) throws {
    let keys = try allKeys()
    let byName = Dictionary(grouping: keys, by: \.name)
    for (label, entry) in ledger.entries {
      let found = byName[label, default: []]
      let standing = standing(of: found)
      #expect(entry.possible.contains(standing), "\(label) is \(standing), not \(entry.possible)")
      // A successor is there whole, or not at all.
      let successors = found.compactMap(\.replacedBy)
      #expect(Set(successors).isSubset(of: Set(found.map(\.id))), "\(label)")
      #expect(found.allSatisfy { $0.replacedBy == nil || $0.graceEndsAt != nil || $0.status == "revoked" })
    }
    try checkEvents(of: keys)
    #expect(try hasIntactChain())
    let examined = try run("doctor", "--full", "--quiet")
    #expect(examined.status == .exited(0), "\(examined.output)")
  }

  private func standing(of keys: [ListedKey]) -> Ledger.Standing {
    guard let first = keys.first(where: { $0.replacedBy != nil }) ?? keys.first else { return .absent }
    if first.replacedBy != nil { return .replaced }
    return first.status == "revoked" ? .revoked : .active
  }

  private struct LoggedEvent: Decodable {
    let action: String
    let keyID: String?
    let detail: String

    enum CodingKeys: String, CodingKey {
      case action, detail
      case keyID = "key_id"
    }

    /// The key that came about in it.
    var madeKey: String? {
      switch action {
      case "key.created": keyID
      case "key.rotated": detail.split(separator: " ").last.map(String.init)
      default: nil
      }
    }
  }

  /// Every key has come about, and ended, in one event: what has none, or two, was done by half.
  private func checkEvents(of keys: [ListedKey]) throws {
    let exported = try run("audit", "export")
    try #require(exported.status == .exited(0), "\(exported.errors)")
    let events = try exported.output.split(separator: "\n").map {
      try JSONDecoder().decode(LoggedEvent.self, from: Data($0.utf8))
    }
    let made = Dictionary(grouping: events.compactMap(\.madeKey)) { $0 }
    let ended = Dictionary(grouping: events.filter { $0.action == "key.revoked" }.compactMap(\.keyID)) { $0 }
    for key in keys {
      #expect(made[key.id]?.count == 1, "\(key.name) (\(key.id))")
      #expect(ended[key.id]?.count == (key.status == "revoked" ? 1 : nil), "\(key.name) (\(key.id))")
    }
  }

  /// All keys, those that have ended too.
  private func allKeys() throws -> [ListedKey] {
    let listed = try run("keys", "export", "--format", "json")
    try #require(listed.status == .exited(0), "\(listed.errors)")
    return try JSONDecoder().decode(ListedKey.Page.self, from: Data(listed.output.utf8)).data
  }
}
