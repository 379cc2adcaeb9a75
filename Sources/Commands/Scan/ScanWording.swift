import Credentials

/// What `scan` says to people.
enum ScanWording {
  static func line(_ finding: ScanFinding) -> String {
    let remark = finding.isBinary ? "  (binary file)" : ""
    return "\(finding.place)  \(what(finding.check))\(remark)"
  }

  /// The last line: what was found in how many files.
  static func summary(_ tally: ScanTally) -> String {
    let files = DurationWording.counted(tally.files, "file")
    guard tally.places > 0 else { return "No credential in \(files)." }
    let counts = tally.counts.map { "\($0.count) \(word($0.verdict))" }.joined(separator: ", ")
    let credentials = DurationWording.counted(tally.credentials, "credential")
    return "\(credentials) at \(DurationWording.counted(tally.places, "place")) in \(files): \(counts)."
  }

  private static func what(_ check: CredentialCheck) -> String {
    switch check.form {
    case .failure(let problem):
      return "\(problem.claimedType.map { "\($0.prefix)…" } ?? "")  no credential: \(problem)"
    case .success(let token):
      let words = [token.type.prefix + token.hint.full, kind(token.type), word(check.verdict)]
      let owner = owner(check.answer?.record).map { [$0] } ?? []
      return (words + owner).joined(separator: "  ")
    }
  }

  private static func kind(_ type: CredentialType) -> String {
    CredentialType.keyTypes.contains(type) ? "\(type.title) key" : type.title
  }

  /// "live" is a type of key as well, so people read another word.
  private static func word(_ verdict: ScanFinding.Verdict) -> String {
    switch verdict {
    case .live: "ACCEPTED"
    case .unasked: "not asked"
    case .unknown: "unknown here"
    case .malformed: "no credential"
    case .revoked, .expired, .disabled, .replaced: verdict.rawValue
    }
  }

  private static func owner(_ record: CredentialCheck.Answer.Record?) -> String? {
    switch record {
    case .key(let key):
      let place = [key.id.rawValue, key.environment?.rawValue].compactMap(\.self).joined(separator: ", ")
      return SafeText.line("\(key.displayName) (\(place)), owner \(key.owner)")
    case .principal(let principal):
      return SafeText.line("\(principal.name) (\(principal.id)), for \(principal.owner)")
    case nil:
      return nil
    }
  }
}
