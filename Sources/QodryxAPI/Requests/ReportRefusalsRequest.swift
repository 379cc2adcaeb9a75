/// `POST /v1/refusals`: requests that a service of its own has refused, in one batch.
package struct ReportRefusalsRequest: RequestBody, Hashable {
  /// At most 1,000.
  package var refusals: [RefusedRequestRecord]

  package init(refusals: [RefusedRequestRecord]) {
    self.refusals = refusals
  }

  package enum Member: String, CodingKey, CaseIterable {
    case refusals
  }

  typealias CodingKeys = Member
}
