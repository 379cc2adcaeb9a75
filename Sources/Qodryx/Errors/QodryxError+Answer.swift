import Credentials
import FoundationEssentials
import QodryxAPI

extension QodryxError {
  /// What an answer without success says.
  init(_ answer: Answer) {
    let requestID = answer.header("X-Request-Id")
    guard !(300..<400).contains(answer.status) else {
      self.init(
        .redirected,
        "The server answers with a redirect, which is not followed",
        status: answer.status,
        details: "use the address that it names as the base URL, if you trust it",
        requestID: requestID
      )
      return
    }
    let retryAfter = answer.header("Retry-After").flatMap(RetryAfter.duration)
    let record = answer.body.withBytes { try? WireFormat.decode(APIErrorRecord.self, from: Data($0)) }
    guard let content = record?.error else {
      let refusal = answer.body.withBytes {
        try? WireFormat.decode(OAuthRefusalRecord.self, from: Data($0))
      }
      if let refusal {
        self.init(refusal, answer, retryAfter: retryAfter)
        return
      }
      self.init(
        Kind(status: answer.status),
        "The server answers with HTTP status \(answer.status)",
        status: answer.status,
        requestID: requestID,
        retryAfter: retryAfter
      )
      return
    }
    self.init(
      Kind(rawValue: content.code),
      content.message,
      status: answer.status,
      code: content.code,
      details: content.details,
      requestID: content.requestID,
      retryAfter: retryAfter
    )
  }

  /// What an endpoint of OAuth says (RFC 6749, section 5.2).
  private init(_ refusal: OAuthRefusalRecord, _ answer: Answer, retryAfter: Duration?) {
    self.init(
      Kind(rawValue: refusal.error),
      refusal.description ?? "The server answers \(refusal.error)",
      status: answer.status,
      code: refusal.error,
      requestID: answer.header("X-Request-Id"),
      retryAfter: retryAfter
    )
  }

  /// Whether the same request may succeed a little later.
  var isPassing: Bool {
    status == 429 || status == 503 || kind == .connectionLost
  }
}

extension QodryxError.Kind {
  /// The kind that goes with a status, for an answer that is not the API's own.
  init(status: Int) {
    let code = APIErrorCode.allCases.first { $0.status == status }
    switch code {
    case let code?: self.init(rawValue: code.rawValue)
    case nil where (500..<600).contains(status): self = .unavailable
    case nil: self = .malformedAnswer
    }
  }
}

private struct OAuthRefusalRecord: Decodable {
  let error: String
  let description: String?

  enum CodingKeys: String, CodingKey {
    case error
    case description = "error_description"
  }
}
