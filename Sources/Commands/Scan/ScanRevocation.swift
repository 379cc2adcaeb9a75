import Credentials
import QodryxAPI

/// Ends live credentials that were found where they do not belong.
struct ScanRevocation {
  let consent: Consent
  let session: Session
  let isQuiet: Bool
  /// The identifiers of what has been revoked.
  private(set) var revoked: [String] = []

  init(consent: Consent, session: Session, isQuiet: Bool) {
    self.consent = consent
    self.session = session
    self.isQuiet = isQuiet
  }

  /// Ends what each of them stands for, once.
  ///
  /// - Throws: what the store and the streams throw; a name that is typed wrongly only spares that credential.
  mutating func perform(_ findings: [ScanFinding], in store: any KeyStore & AppStore) async throws {
    for finding in findings {
      guard let record = finding.check.answer?.record else { continue }
      do {
        switch record {
        case .key(let key): try await revoke(key, at: finding, in: store)
        case .principal(let principal): try await revoke(principal, at: finding, in: store)
        }
        revoked.append(id(of: record))
      } catch let failure as CommandFailure where failure.status == .refused {
        try session.tell("Kept \(name(of: record)): \(failure.message ?? "")", unless: false)
      } catch let KeyStoreError.conflict(message) {
        // Somebody else was faster, or it has ended by itself.
        try session.tell("Left \(name(of: record)): \(SafeText.line(message))", unless: isQuiet)
      }
    }
  }

  private func revoke(_ key: APIKey, at finding: ScanFinding, in store: any KeyStore) async throws {
    try session.tell("Found at \(finding.place):", unless: isQuiet || consent.isGiven)
    try await consent.obtain(to: "revoke it", key, store: store, session: session, unless: isQuiet)
    _ = try await store.revoke(key.id, reason: reason(finding), by: session.actor)
    try done("\(SafeText.line(key.displayName)) (\(key.shortHint), \(key.id))")
  }

  /// A token of an app cannot be ended alone: what ends is the grant, all of its tokens with it.
  private func revoke(_ app: Principal, at finding: ScanFinding, in store: any AppStore) async throws {
    try session.tell("Found at \(finding.place):", unless: isQuiet || consent.isGiven)
    let line = "\(app.name)  \(app.id) · for \(app.owner)"
    try consent.obtain(
      to: "revoke what it was allowed",
      named: app.name,
      impact: [SafeText.line(line)],
      session: session,
      unless: isQuiet
    )
    _ = try await store.revokeGrant(app.id, reason: reason(finding), by: session.actor)
    try done("what \(SafeText.line(app.name)) was allowed (\(app.id))")
  }

  private func done(_ what: String) throws {
    try session.tell("Revoked \(what). The next request with it is refused.", unless: isQuiet)
  }

  /// For the audit log, which keeps the end of a long path.
  private func reason(_ finding: ScanFinding) -> String {
    let longest = 120
    let path = finding.file.count > longest ? "…\(finding.file.suffix(longest))" : finding.file
    return "found in \(path):\(finding.line) by scan"
  }

  private func name(of record: CredentialCheck.Answer.Record) -> String {
    switch record {
    case .key(let key): SafeText.line(key.displayName)
    case .principal(let principal): SafeText.line(principal.name)
    }
  }

  private func id(of record: CredentialCheck.Answer.Record) -> String {
    switch record {
    case .key(let key): key.id.rawValue
    case .principal(let principal): principal.id.rawValue
    }
  }
}
