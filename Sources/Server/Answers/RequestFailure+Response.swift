import Hummingbird
import QodryxAPI

extension RequestFailure {
  /// The error in the form that the client prefers.
  func response(to request: Request, requestID: String) -> Response {
    let record = APIErrorRecord(
      code: code.rawValue,
      message: message,
      details: CredentialMask.masked(details),
      requestID: requestID
    )
    let status = HTTPResponse.Status(code: code.status)
    let prefersProblem = AcceptedTypes(request.headers[values: .accept]).prefersProblem
    var response =
      prefersProblem
      ? Response.json(ProblemRecord(record, status: code.status), status: status)
      : Response.json(record, status: status)
    if prefersProblem { response.headers[.contentType] = "application/problem+json" }
    response.headers.append(contentsOf: headers)
    return response
  }
}
