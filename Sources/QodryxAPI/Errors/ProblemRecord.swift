/// The same error as `application/problem+json` (RFC 9457), for clients that ask for it.
package struct ProblemRecord: Codable, Hashable, Sendable {
  /// `about:blank`: the status says what kind of problem it is (RFC 9457, section 4.2.1).
  package var type: String
  package var title: String
  package var status: Int
  package var detail: String
  package var code: String
  package var requestID: String

  package init(_ error: APIErrorRecord, status: Int) {
    type = "about:blank"
    title = error.error.message
    self.status = status
    detail = error.error.details
    code = error.error.code
    requestID = error.error.requestID
  }

  enum CodingKeys: String, CodingKey {
    case type
    case title
    case status
    case detail
    case code
    case requestID = "request_id"
  }
}
