import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore

/// What came back.
struct Answer: Sendable {
  let status: Int
  let headers: HTTPFields
  let text: String

  init(_ response: TestResponse) {
    status = Int(response.status.code)
    headers = response.headers
    text = String(buffer: response.body)
  }

  subscript(header name: String) -> String? {
    HTTPField.Name(name).flatMap { headers[$0] }
  }

  /// A member of the JSON body: `error.code`.
  subscript(path: String) -> Any? {
    path.split(separator: ".").reduce(json) { value, name in
      (value as? [String: Any])?[String(name)]
    }
  }

  func string(_ path: String) -> String? { self[path] as? String }

  var json: Any? { try? JSONSerialization.jsonObject(with: Data(text.utf8)) }

  var code: String? { string("error.code") }

  /// The members of a list's records under one name.
  func column(_ name: String) -> [String] {
    (self["data"] as? [[String: Any]])?.compactMap { $0[name] as? String } ?? []
  }
}
