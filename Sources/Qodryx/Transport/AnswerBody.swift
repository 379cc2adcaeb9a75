import AsyncHTTPClient
import Credentials
import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads an answer's body into memory that wipes itself, and wipes what it passed through.
enum AnswerBody {
  /// - Throws: ``QodryxError`` of the kind `oversizedAnswer`, and what the connection throws.
  static func read(_ body: HTTPClientResponse.Body, limit: Int) async throws -> Secret {
    var bytes: [UInt8] = []
    // Answers with a secret fit, so that no outgrown copy is left behind.
    bytes.reserveCapacity(Call.largestRecord)
    defer { bytes.withUnsafeMutableBytes(wipe) }
    for try await var chunk in body {
      guard bytes.count + chunk.readableBytes <= limit else {
        throw QodryxError(.oversizedAnswer, "The server's answer is larger than \(limit) bytes")
      }
      bytes.append(contentsOf: chunk.readableBytesView)
      chunk.withUnsafeMutableReadableBytes(wipe)
    }
    // A cancelled read ends like a complete one.
    try Task.checkCancellation()
    return Secret(copying: bytes)
  }

  /// Zeroes in a way that the compiler may not leave out.
  private static func wipe(_ memory: UnsafeMutableRawBufferPointer) {
    guard let start = memory.baseAddress else { return }
    #if canImport(Darwin)
      memset_s(start, memory.count, 0, memory.count)
    #else
      explicit_bzero(start, memory.count)
    #endif
  }
}
