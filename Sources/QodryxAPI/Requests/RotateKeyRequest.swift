/// `POST /v1/api-keys/{id}/rotate`.
package struct RotateKeyRequest: RequestBody, Hashable {
  /// How long the old key works on, 0 to 2,592,000; 86,400 where it is missing.
  package var graceSeconds: Int?

  package init(graceSeconds: Int? = nil) {
    self.graceSeconds = graceSeconds
  }

  package enum Member: String, CodingKey, CaseIterable {
    case graceSeconds = "grace_seconds"
  }

  typealias CodingKeys = Member
}
