/// The body of every error outside `/oauth`, as "Error Responses" in the document shows it.
package struct APIErrorRecord: Codable, Hashable, Sendable {
  package var error: Content

  package init(code: String, message: String, details: String, requestID: String) {
    error = Content(code: code, message: message, details: details, requestID: requestID)
  }

  package struct Content: Codable, Hashable, Sendable {
    /// One of ``APIErrorCode``, or a newer server's word.
    package var code: String
    package var message: String
    /// Names a credential by its prefix alone.
    package var details: String
    package var requestID: String

    enum CodingKeys: String, CodingKey {
      case code
      case message
      case details
      case requestID = "request_id"
    }
  }
}
