import Credentials
import QodryxAPI

/// What a change has made of a key: a line beside the output, or the record as the output.
struct ChangeReport {
  let session: Session
  let output: OutputOptions

  /// - Parameters:
  ///   - verb: what has happened to the key: `Disabled`.
  ///   - consequence: a sentence about what that means.
  func perform(_ verb: String, _ key: APIKey, consequence: String, in store: any KeyStore) async throws {
    guard !output.isJSON else {
      let policy = try await store.rotationPolicy()
      try session.show(json: KeyRecord(key, at: session.now(), policy: policy))
      return
    }
    let line = "\(verb) \(SafeText.line(key.displayName)) (\(key.shortHint), \(key.id)). \(consequence)"
    try session.tell(line, unless: output.isQuiet)
  }
}
