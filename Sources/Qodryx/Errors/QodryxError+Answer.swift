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
