import Foundation
import HTTPTypes

/// A request as a text has it: `POST /v1/api-keys`, a header on each line, an empty line, the body.
struct WrittenRequest: Sendable {
  let method: HTTPRequest.Method
  let target: String
  let headers: HTTPFields
  let body: [UInt8]

  /// nil for what no client can send: HTTP itself refuses it.
  init?(_ text: String) {
    let parts = text.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ")
    guard words.count == 2, let method = HTTPRequest.Method(String(words[0])), words[1].hasPrefix("/"),
      words[1].utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    var headers = HTTPFields()
    for line in lines.dropFirst() {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2, let name = HTTPField.Name(String(sides[0])) else { continue }
      headers.append(HTTPField(name: name, value: sides[1].trimmingCharacters(in: .whitespaces)))
    }
    self.method = method
    target = String(words[1])
    self.headers = headers
    body = parts.count == 2 ? Array(parts[1].utf8) : []
  }
}
