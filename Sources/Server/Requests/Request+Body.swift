import FoundationEssentials
import Hummingbird
import NIOCore
import QodryxAPI

extension Request {
  /// The JSON body: its size is checked first, then its type, then its form.
  ///
  /// - Throws: ``RequestFailure`` with 413, 415 or 400.
  func read<Body: QodryxAPI.RequestBody>(_: Body.Type, limit: Int) async throws -> (body: Body, bytes: Data) {
    let bytes = try await bytes(limit: limit)
    try requireJSON(bytes)
    return (try WireFormat.decodeRequest(Body.self, from: bytes), bytes)
  }

  /// ``read(_:limit:)`` where no body at all is as good as an empty object.
  func readIfPresent<Body: QodryxAPI.RequestBody>(
    _: Body.Type,
    limit: Int,
    otherwise standard: Body
  ) async throws -> Body {
    let bytes = try await bytes(limit: limit)
    if bytes.isEmpty { return standard }
    try requireJSON(bytes)
    return try WireFormat.decodeRequest(Body.self, from: bytes)
  }

  /// `application/json`, in lower case and without parameters; nil where nobody says.
  var mediaType: String? {
    headers[.contentType]?.split(separator: ";").first?.trimming(" \t").lowercased()
  }

  func bytes(limit: Int) async throws -> Data {
    let tooLarge = RequestFailure(.payloadTooLarge, "at most \(limit) bytes are read")
    if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLarge }
    do {
      return Data(try await body.collect(upTo: limit).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw tooLarge
    }
  }

  private func requireJSON(_ bytes: Data) throws(RequestFailure) {
    let type = mediaType
    guard type == "application/json" || (type == nil && bytes.isEmpty) else {
      throw RequestFailure(.unsupportedMediaType, "send Content-Type: application/json")
    }
  }
}
