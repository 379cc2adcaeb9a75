import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Synchronization

/// Whatever is sent to the server, it answers as it promises: never with an error of its own, in JSON where it says so,
/// and without a credential that somebody presented.
final class HTTPProperty: InputProperty {
  static let name = "http"
  static let words = [
    "GET /v1/", "POST /v1/api-keys\n", "Authorization: Bearer {token}\n", "Content-Type: application/json\n",
    "{id}",
    "POST /oauth/token\n", "Content-Type: application/x-www-form-urlencoded\n",
    "client_id={client}&client_secret={secret}",
    "&", "?filter=", "?cursor=", "\n\n", "{\"name\":\"", "\"scopes\":[\"read:projects\"]", "%00", "%E9",
    "limit=200",
  ]
  static let ordinaryInputs = 300

  /// Requests after which the store is made anew, so that it stays small.
  private static let mostRequests = 2_000

  private let state: Mutex<(served: ServedSample, requests: Int)>

  init() async throws {
    state = Mutex((try await ServedSample(), 0))
  }

  func close() async { await state.withLock { $0.served }.close() }

  func check(_ input: [UInt8]) async throws {
    let served = try await freshEnough()
    var text = String(decoding: input, as: UTF8.self)
    for placeholder in served.placeholders { text.replace(placeholder.name, with: placeholder.value) }
    guard let request = WrittenRequest(text) else { return }
    // A client that waits for changes waits long.
    guard !request.target.contains("/changes") else { return }
    let answer = try await served.send(request)
    let body = String(buffer: answer.body)
    let line = "\(request.method) \(request.target)"
    try require(answer.status.code < 500, "\(line) is answered with \(answer.status): \(body)")
    if answer.headers[.contentType]?.hasPrefix("application/json") == true, request.method != .head {
      let json = try? JSONSerialization.jsonObject(with: Data(body.utf8), options: .fragmentsAllowed)
      try require(json != nil, "\(line) is answered with what is not JSON: \(body)")
    }
    for secret in served.secrets {
      try require(!body.contains(secret), "\(line) is answered with a credential: \(body)")
    }
  }

  private func freshEnough() async throws -> ServedSample {
    let (served, requests) = state.withLock { state in
      state.requests += 1
      return state
    }
    guard requests > Self.mostRequests else { return served }
    await served.close()
    let next = try await ServedSample()
    state.withLock { $0 = (next, 0) }
    return next
  }
}
