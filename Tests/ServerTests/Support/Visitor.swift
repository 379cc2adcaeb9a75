import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

/// Somebody who sends requests.
struct Visitor: Sendable {
  let client: any TestClientProtocol

  func send(
    _ method: HTTPRequest.Method = .get,
    _ target: String,
    as secret: String? = nil,
    _ headers: [String: String] = [:],
    json: String? = nil,
    body: String? = nil
  ) async throws -> Answer {
    var fields = HTTPFields()
    if let secret { fields[.authorization] = "Bearer \(secret)" }
    if json != nil { fields[.contentType] = "application/json" }
    for (name, value) in headers {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    let response = try await client.executeRequest(
      uri: target,
      method: method,
      headers: fields,
      body: (json ?? body).map { ByteBuffer(string: $0) }
    )
    let answer = Answer(response)
    try Contract.shared.check(answer, to: method, target)
    return answer
  }
}
