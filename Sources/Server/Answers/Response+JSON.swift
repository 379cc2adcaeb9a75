import Credentials
import FoundationEssentials
import Hummingbird
import NIOCore
import QodryxAPI

extension Response {
  static func json(_ record: some Encodable, status: HTTPResponse.Status = .ok) -> Response {
    guard let data = try? WireFormat.encode(record) else {
      // Records hold text, numbers and dates only: there is nothing that could not be written.
      return Response(status: .internalServerError)
    }
    return Response(
      status: status,
      headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: data))
    )
  }

  /// The record and, this once, the secret, whose bytes go straight into the buffer that is sent.
  static func issued(_ issued: IssuedKey, record: KeyRecord) throws -> Response {
    let document = try IssuedKeyDocument(record)
    var buffer = ByteBuffer()
    buffer.reserveCapacity(document.head.count + issued.secret.count + document.tail.count)
    buffer.writeBytes(document.head)
    issued.secret.withBytes { _ = buffer.writeBytes($0) }
    buffer.writeBytes(document.tail)
    issued.secret.wipe()
    return Response(
      status: .created,
      headers: [.contentType: "application/json", .location: "/v1/api-keys/\(record.id)"],
      body: ResponseBody(byteBuffer: buffer)
    )
  }
}
