package import FoundationEssentials

/// A key that was issued elsewhere, as somebody brings it. It holds the key's digest, never the key.
///
/// It has qodryx's own form, though somebody else issued it. A key of another form could be kept under its digest, but
/// no program would know it for a credential: neither the masks of logs and messages, nor a scan for leaked keys, nor a
/// gateway that refuses what is none before it asks the store.
package struct ImportedKey: Sendable {
  /// Where it stands in the file that it comes from, counted from 1.
  package let line: Int
  /// Its expiry may lie in the past: what has ended elsewhere is brought to be recognised as ended.
  package var draft: KeyDraft
  package let hint: CredentialHint
  package let digest: CredentialDigest
  /// nil where nobody knows: it counts as created when it is imported.
  package var createdAt: Date?
  package var disabledAt: Date?
  package var revokedAt: Date?
  package var revokedReason: String

  package init(
    line: Int,
    draft: KeyDraft,
    hint: CredentialHint,
    digest: CredentialDigest,
    createdAt: Date? = nil,
    disabledAt: Date? = nil,
    revokedAt: Date? = nil,
    revokedReason: String = ""
  ) {
    self.line = line
    self.draft = draft
    self.hint = hint
    self.digest = digest
    self.createdAt = createdAt
    self.disabledAt = disabledAt
    self.revokedAt = revokedAt
    self.revokedReason = revokedReason
  }

  /// Everything that is wrong with it by itself.
  package func problems(at now: Date) -> [ImportProblem] {
    guard CredentialType.listed.contains(draft.type) else {
      return [ImportProblem(.type, "only keys and personal tokens can be imported: live, test, ro or pat")]
    }
    var lasting = draft
    lasting.expiresAt = nil
    return lasting.problems(at: now).map(ImportProblem.init(_:)) + formProblems + timeProblems(at: now)
      + KeyDraft.problems(ofNote: revokedReason).map { ImportProblem(.revokedReason, $0.message) }
  }

  private var formProblems: [ImportProblem] {
    var problems: [ImportProblem] = []
    let ends = [hint.head, hint.tail]
    if !ends.allSatisfy({ $0.utf8.count == 4 && $0.utf8.allSatisfy(Base62.isDigit) }) {
      problems.append(.init(.hint, "write the first and last 4 characters behind the prefix: 4fG7…9Q2F"))
    }
    if digest.bytes.count != 32 {
      problems.append(.init(.digest, "a SHA-256 has 32 bytes, not \(digest.bytes.count)"))
    }
    return problems
  }

  private func timeProblems(at now: Date) -> [ImportProblem] {
    var problems: [ImportProblem] = []
    let times: [(ImportColumn, Date?)] = [
      (.createdAt, createdAt), (.disabledAt, disabledAt), (.revokedAt, revokedAt),
    ]
    for (column, time) in times {
      guard let time else { continue }
      if time > now { problems.append(.init(column, "it lies in the future")) }
      if time.timeIntervalSince1970 < 0 { problems.append(.init(column, "it lies before 1970")) }
    }
    guard let createdAt else {
      if let end = draft.expiresAt, end <= now {
        problems.append(.init(.expiresAt, "it lies in the past: say in created_at when the key was made"))
      }
      return problems
    }
    let ends: [(ImportColumn, Date?)] = [(.disabledAt, disabledAt), (.revokedAt, revokedAt)]
    for (column, time) in ends {
      if let time, time < createdAt { problems.append(.init(column, "it lies before created_at")) }
    }
    if let end = draft.expiresAt, end <= createdAt {
      problems.append(.init(.expiresAt, "it does not lie after created_at"))
    }
    return problems
  }
}
