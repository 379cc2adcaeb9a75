package import FoundationEssentials

/// An order to import keys: all of them or none.
package struct KeyImport: Sendable {
  package let keys: [ImportedKey]
  /// Whether keys that the store has already are left out; otherwise one of them stops the import.
  package let skipsExisting: Bool

  /// Keys in one order at most: they are written in one transaction.
  package static let limit = 100_000

  package init(keys: [ImportedKey], skipsExisting: Bool) {
    self.keys = keys
    self.skipsExisting = skipsExisting
  }

  /// What can be said of each key without a store.
  package func verdicts(at now: Date) -> [ImportVerdict] {
    var digests: [[UInt8]: Int] = [:]
    var names: [HeldName: Int] = [:]
    return keys.map { key in
      var problems = key.problems(at: now)
      if let line = digests[key.digest.bytes] {
        problems.append(.init(.digest, "line \(line) has the same key: leave one of them out"))
      }
      digests[key.digest.bytes] = digests[key.digest.bytes] ?? key.line
      if let name = HeldName(key) {
        if let line = names[name] {
          let quoted = key.draft.name.debugDescription
          problems.append(.init(.name, "line \(line) has the name \(quoted) too: choose another"))
        }
        names[name] = names[name] ?? key.line
      }
      return problems.isEmpty ? .accepted : .refused(problems)
    }
  }

  /// Whether an import with these verdicts is carried out.
  package func isPossible(_ verdicts: [ImportVerdict]) -> Bool {
    verdicts.allSatisfy { verdict in
      switch verdict {
      case .accepted, .imported: true
      case .existing: skipsExisting
      case .refused: false
      }
    }
  }

  /// What no two current keys of a kind may share: a name, and for personal tokens the owner with it.
  private struct HeldName: Hashable {
    let name: String
    let owner: String?

    /// nil for a key that has been revoked: it holds its name no longer.
    init?(_ key: ImportedKey) {
      guard key.revokedAt == nil else { return nil }
      name = key.draft.name.lowercased()
      owner = key.draft.type == .personal ? key.draft.owner.lowercased() : nil
    }
  }
}
