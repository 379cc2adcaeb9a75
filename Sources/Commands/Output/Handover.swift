import Credentials
import FoundationEssentials
import QodryxAPI

/// Gives a new secret to whoever asked for it: alone on standard output, once.
struct Handover {
  let issued: IssuedKey
  let store: any KeyStore
  let session: Session
  let output: OutputOptions

  /// Writes the secret, notes that it has been taken, and wipes it in any case.
  ///
  /// - Parameters:
  ///   - heading: what has happened, in a word: `Created`.
  ///   - advice: what else to say about it.
  /// - Throws: ``CommandFailure`` where the secret could not be written: the key is then never confirmed
  ///   saved.
  func perform(heading: String, advice: [String]) async throws {
    defer { issued.secret.wipe() }
    do { try await write() } catch { throw notSaved(error) }
    issued.secret.wipe()
    let key = try await confirmed()
    let gap = session.output.isTerminal ? [""] : []
    try session.tell(gap + summary(of: key, heading: heading) + advice + warning, unless: output.isQuiet)
  }

  private func write() async throws {
    if output.isJSON {
      let policy = try await store.rotationPolicy()
      let document = try IssuedKeyDocument(KeyRecord(issued.key, at: session.now(), policy: policy))
      try session.output.write(copying: document.head)
      try issued.secret.withBytes { try session.output.write($0) }
      try session.output.write(copying: document.tail + Data("\n".utf8))
    } else {
      try issued.secret.withBytes { try session.output.write($0) }
      try session.output.write("\n")
    }
  }

  private func confirmed() async throws -> APIKey {
    do {
      return try await store.confirmSaved(issued.key.id, by: session.actor)
    } catch {
      let failure = CommandFailure(reporting: error)
      throw CommandFailure(
        failure.status,
        "the secret was printed, but the store could not note that it is saved: \(failure.message ?? "")"
      )
    }
  }

  private func notSaved(_ error: any Error) -> CommandFailure {
    let key = issued.key
    let noun = key.type.noun
    return CommandFailure(
      .refused,
      "\(error); the \(noun) \(key.name.debugDescription) exists but was never confirmed saved: "
        + "revoke \(key.id), or rotate it to get another secret"
    )
  }

  private func summary(of key: APIKey, heading: String) -> [String] {
    let dates = session.dates
    let place = [key.id.rawValue, key.type.title, key.environment?.rawValue, "owner \(key.owner)"]
    return [
      "\(heading) \(SafeText.line(key.name))",
      "  \(SafeText.line(place.compactMap(\.self).joined(separator: " · ")))",
      "  Scopes     \(SafeText.line(key.scopes.joined))",
      "  Rotate by  \(dates.day(key.rotateBy))",
      "  Expires    \(key.expiresAt.map { "\(dates.day($0)) \(dates.time($0))" } ?? "never")",
    ]
  }

  private var warning: [String] {
    let once =
      "The secret was shown once: only a hash of it is stored. "
      + "If it is lost, rotate the \(issued.key.type.noun)."
    return output.isJSON || !session.output.isTerminal
      ? [once]
      : [once, "It is in your terminal's scrollback now; redirect or pipe the output to keep it out."]
  }
}
