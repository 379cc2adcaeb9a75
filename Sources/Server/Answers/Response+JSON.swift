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

  /// The record and, this once, the secret.
  static func issued(_ issued: IssuedKey, record: KeyRecord) throws -> Response {
    let document = try IssuedKeyDocument(record)
    var response = Response.secret(
      [document.head, document.tail],
      around: [issued.secret],
      status: .created
    )
    response.headers[.location] = "/v1/api-keys/\(record.id)"
    return response
  }

  /// The record and, this once, the client secret of an app that has one.
  static func issued(_ issued: IssuedApp) throws -> Response {
    let record = AppRecord(issued.app)
    let document = try IssuedAppDocument(record, hasSecret: issued.secret != nil)
    var response = Response.secret(
      [document.head, document.tail],
      around: [issued.secret].compactMap(\.self),
      status: .created
    )
    response.headers[.location] = "/v1/apps/\(record.id)"
    return response
  }

  /// JSON with secrets in it, whose bytes go straight into the buffer that is sent. They are wiped.
  ///
  /// - Parameters:
  ///   - pieces: the JSON in front of the first secret, between them, and behind the last.
  static func secret(
    _ pieces: [Data],
    around secrets: [Secret],
    status: HTTPResponse.Status = .ok
  ) -> Response {
    var buffer = ByteBuffer()
    // At once: a buffer that grows leaves copies behind.
    buffer.reserveCapacity(pieces.reduce(0) { $0 + $1.count } + secrets.reduce(0) { $0 + $1.count })
    for (index, piece) in pieces.enumerated() {
      buffer.writeBytes(piece)
      guard index < secrets.count else { continue }
      secrets[index].withBytes { _ = buffer.writeBytes($0) }
      secrets[index].wipe()
    }
    return Response(
      status: status,
      headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: buffer)
    )
  }
}
