import AsyncHTTPClient
import Credentials
import NIOCore

/// Reads an answer's body into memory that wipes itself, and wipes what it passed through.
enum AnswerBody {
  /// - Throws: ``QodryxError`` of the kind `oversizedAnswer`, and what the connection throws.
  static func read(_ body: HTTPClientResponse.Body, limit: Int) async throws -> Secret {
    var bytes: [UInt8] = []
    // Answers with a secret fit, so that no outgrown copy is left behind.
    bytes.reserveCapacity(Call.largestRecord)
    defer { bytes.withUnsafeMutableBytes(Secret.overwrite) }
    for try await var chunk in body {
      guard bytes.count + chunk.readableBytes <= limit else {
        throw QodryxError(.oversizedAnswer, "The server's answer is larger than \(limit) bytes")
      }
      bytes.append(contentsOf: chunk.readableBytesView)
      chunk.withUnsafeMutableReadableBytes(Secret.overwrite)
    }
    // A cancelled read ends like a complete one.
    try Task.checkCancellation()
    return Secret(copying: bytes)
  }
}
