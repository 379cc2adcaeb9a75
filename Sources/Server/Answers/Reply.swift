import HTTPTypes
import Hummingbird
import NIOCore

/// An answer that is there as a whole.
struct Reply: Sendable {
  var status: HTTPResponse.Status
  var headers: HTTPFields
  /// Empty for an answer without a body.
  var body = ByteBuffer()

  var response: Response {
    Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
  }
}
