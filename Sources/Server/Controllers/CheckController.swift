import Credentials
import Hummingbird
import QodryxAPI

/// `/v1/api-keys/check`: what is known about a credential, asked for by its digest. Asking is not using it.
struct CheckController: Controller {
  let store: any KeyStore
  let records: KeyRecords

  private static let digestLength = 32

  var endpoints: [Endpoint] {
    [Endpoint(.post, "/v1/api-keys/check", needs: Scope(.read, .keys), answer: check)]
  }

  private func check(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
    let (body, _) = try await request.read(CheckCredentialRequest.self, limit: context.bodyLimit)
    guard let type = CredentialType(rawValue: body.type) else {
      throw RequestFailure(.invalidValue, "type: use live, test, ro or pat")
    }
    guard let digest = Self.bytes(ofHexadecimal: body.digest), digest.count == Self.digestLength else {
      throw RequestFailure(.invalidValue, "digest: use the 64 hexadecimal digits of a SHA-256")
    }
    // Whoever sends a digest keeps what else is known of the credential.
    let hint = CredentialHint(head: "", tail: "")
    let token = Token(type: type, hint: hint, digest: CredentialDigest(stored: digest))
    return .json(try await record(token))
  }

  private func record(_ token: Token) async throws(KeyStoreError) -> CredentialCheckRecord {
    switch try await store.authenticate(token) {
    case .success(let key):
      CredentialCheckRecord(
        type: token.type,
        hint: key.hint.full,
        isWellFormed: true,
        isAccepted: true,
        refusal: nil,
        reason: nil,
        key: try await records.record(key)
      )
    case .failure(let refusal):
      CredentialCheckRecord(
        type: token.type,
        hint: nil,
        isWellFormed: true,
        isAccepted: false,
        refusal: refusal.name,
        refusedSince: refusal.since,
        reason: RequestFailure.reason(refusal),
        key: nil
      )
    }
  }

  private static func bytes(ofHexadecimal text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = PercentCoding.digit(digits[place]), let low = PercentCoding.digit(digits[place + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}
