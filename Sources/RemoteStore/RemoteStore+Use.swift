package import Credentials
import FoundationEssentials
import Qodryx
import QodryxAPI

extension RemoteStore {
  /// Bytes of a report, at most: a server reads 64 KiB.
  static let reportBytes = 60 << 10
  /// Uses in one report, at most.
  private static let reportLimit = 1_000

  /// Sends the credential's digest, never the credential.
  package func authenticate(_ token: Token) async throws(KeyStoreError) -> Result<APIKey, Refusal> {
    let digest = token.digest.bytes.map { String(Int($0) + 0x100, radix: 16).dropFirst() }.joined()
    let request = CheckCredentialRequest(type: token.type.rawValue, digest: digest)
    let call = try call(Call(.post, "v1", "api-keys", "check"), sending: request)
    let check = try await record(call, CredentialCheckRecord.self)
    if check.isAccepted == true, let record = check.key {
      return .success(try APIKey(record, from: place.kind))
    }
    guard let refusal = check.refusal.flatMap({ Refusal(name: $0, since: check.refusedSince) }) else {
      throw .unreadable("a verdict", from: place.kind)
    }
    return .failure(refusal)
  }

  /// One transaction for each part that fits into a request: usually all of it.
  package func record(_ uses: [KeyUse]) async throws(KeyStoreError) {
    guard !uses.isEmpty else { return }
    let request = ReportUsageRequest(uses: uses.map(ReportUsageRequest.Use.init(_:)))
    let encoded: Data
    do {
      encoded = try WireFormat.encode(request)
    } catch {
      throw .conflict("a time of use cannot be written as JSON")
    }
    if uses.count > 1, uses.count > Self.reportLimit || encoded.count > Self.reportBytes {
      try await record(Array(uses[..<(uses.count / 2)]))
      try await record(Array(uses[(uses.count / 2)...]))
      return
    }
    try await asking { transport in
      _ = try await transport.send(Call(.post, "v1", "usage").sending(bytes: encoded))
    }
  }

  package func usage(of id: KeyID) async throws(KeyStoreError) -> KeyUsage {
    let call = Call(.get, "v1", "api-keys", id.rawValue, "usage")
    return KeyUsage(try await record(call, KeyUsageRecord.self, about: id.rawValue))
  }

  package func hourlyRequests(of ids: [KeyID]) async throws(KeyStoreError) -> [KeyID: [Int]] {
    var requests: [KeyID: [Int]] = [:]
    for start in stride(from: 0, to: ids.count, by: Self.pageLimit) {
      let part = ids[start..<min(start + Self.pageLimit, ids.count)]
      let call = part.reduce(Call(.get, "v1", "api-keys", "hourly")) { $0.asking("id", $1.rawValue) }
      for (id, hours) in try await record(call, HourlyRequestsRecord.self).data {
        requests[KeyID(rawValue: id)] = hours
      }
    }
    return requests
  }
}

extension ReportUsageRequest.Use {
  fileprivate init(_ use: KeyUse) {
    self.init(
      keyID: use.keyID.rawValue,
      at: use.at,
      address: use.address,
      route: use.route,
      scope: use.scope?.rawValue,
      refusal: use.refusal?.name,
      refusedSince: use.refusal?.since,
      count: use.count == 1 ? nil : use.count
    )
  }
}
