import FoundationEssentials
import Hummingbird
import NIOCore
import QodryxAPI

extension RequestFailure {
  /// The error as a record, in the form that the client prefers.
  func reply(to request: Request, requestID: String) -> Reply {
    let record = APIErrorRecord(
      code: code.rawValue,
      message: message,
      details: CredentialMask.masked(details),
      requestID: requestID
    )
    let prefersProblem = AcceptedTypes(request.headers[values: .accept]).prefersProblem
    let type = prefersProblem ? "application/problem+json" : "application/json"
    // Text and numbers only: there is nothing in it that could not be written.
    let body =
      try? prefersProblem
      ? WireFormat.encode(ProblemRecord(record, status: code.status))
      : WireFormat.encode(record)
    return Reply(
      status: HTTPResponse.Status(code: code.status),
      headers: [.contentType: type] + headers,
      body: ByteBuffer(bytes: body ?? Data())
    )
  }
}
