package import FoundationEssentials

/// `POST /v1/usage`: requests that a service of its own has checked, in one batch.
package struct ReportUsageRequest: RequestBody, Hashable {
  /// At most 1,000.
  package var uses: [Use]

  package init(uses: [Use]) {
    self.uses = uses
  }

  package struct Use: Codable, Hashable, Sendable {
    package var keyID: String
    package var at: Date
    package var address: String
    package var route: String
    package var scope: String?
    /// Why it was refused: as in a check's `refusal`, `insufficient_scope` or `rate_limited`; null for an accepted
    /// request.
    package var refusal: String?
    /// Since when, where the refusal has a beginning; the time of the request where nobody says.
    package var refusedSince: Date?
    /// How many requests were alike in all of this, ``at`` being the last; 1 where nobody says.
    package var count: Int?

    package init(
      keyID: String,
      at: Date,
      address: String,
      route: String,
      scope: String?,
      refusal: String?,
      refusedSince: Date?,
      count: Int? = nil
    ) {
      self.keyID = keyID
      self.at = at
      self.address = address
      self.route = route
      self.scope = scope
      self.refusal = refusal
      self.refusedSince = refusedSince
      self.count = count
    }

    enum CodingKeys: String, CodingKey {
      case keyID = "key_id"
      case at
      case address
      case route
      case scope
      case refusal
      case refusedSince = "refused_since"
      case count
    }
  }

  package enum Member: String, CodingKey, CaseIterable {
    case uses
  }

  typealias CodingKeys = Member
}
