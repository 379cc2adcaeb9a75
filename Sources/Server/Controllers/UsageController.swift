import Credentials
import FoundationEssentials
import Hummingbird
import QodryxAPI

/// `/v1/usage`: takes in what a service has checked on its own.
struct UsageController: Controller {
  let store: any KeyStore

  /// The most uses in one report.
  private static let most = 1_000
  private static let textLength = 1...200

  var endpoints: [Endpoint] {
    [
      Endpoint(.post, "/v1/usage", needs: Scope(.write, .keys)) { request, context in
        let (body, _) = try await request.read(ReportUsageRequest.self, limit: context.bodyLimit)
        guard body.uses.count <= Self.most else {
          throw RequestFailure(.invalidValue, "uses: at most \(Self.most) at once, not \(body.uses.count)")
        }
        try await store.record(try body.uses.enumerated().map { try Self.use($1, at: "uses[\($0)]") })
        return .noContent
      }
    ]
  }

  private static func use(_ use: ReportUsageRequest.Use, at place: String) throws(RequestFailure) -> KeyUse {
    for (name, text) in [("address", use.address), ("route", use.route)] {
      let isPlain = !text.unicodeScalars.contains(where: \.steersTerminals)
      guard textLength.contains(text.count), isPlain else {
        throw RequestFailure(
          .invalidValue,
          "\(place).\(name): use 1 to \(textLength.upperBound) plain characters"
        )
      }
    }
    let scope = use.scope.map { Scope(rawValue: $0) }
    // An open value: a newer service's scope is kept as it is.
    guard scope.map({ textLength.contains($0.rawValue.utf8.count) && $0.access != nil }) != false else {
      throw RequestFailure(.invalidValue, "\(place).scope: write read: or write: and a resource")
    }
    let count = use.count ?? 1
    guard KeyUse.counts.contains(count) else {
      throw RequestFailure(.invalidValue, "\(place).count: use 1 to \(KeyUse.counts.upperBound)")
    }
    return KeyUse(
      keyID: KeyID(rawValue: use.keyID),
      at: use.at,
      address: use.address,
      route: CredentialMask.masked(use.route),
      scope: scope,
      refusal: try refusal(use, at: place),
      count: count
    )
  }

  private static func refusal(
    _ use: ReportUsageRequest.Use,
    at place: String
  ) throws(RequestFailure) -> UseRefusal? {
    guard let name = use.refusal else { return nil }
    guard let refusal = UseRefusal(name: name, since: use.refusedSince ?? use.at) else {
      throw RequestFailure(
        .invalidValue,
        "\(place).refusal: use malformed, unknown, revoked, disabled, expired, grace_ended, "
          + "insufficient_scope or rate_limited"
      )
    }
    return refusal
  }
}
