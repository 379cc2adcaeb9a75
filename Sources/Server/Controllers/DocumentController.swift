import Hummingbird
import NIOCore

/// `/openapi.json`: the contract itself.
struct DocumentController: Controller {
  var endpoints: [Endpoint] {
    [
      Endpoint(openly: .get, "/openapi.json") { _, _ in
        Response(
          status: .ok,
          headers: [.contentType: "application/json"],
          body: ResponseBody(byteBuffer: ByteBuffer(string: OpenAPIDocument.text))
        )
      }
    ]
  }
}
