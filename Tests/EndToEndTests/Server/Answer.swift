import Foundation
import ProgramTesting

/// What a server answered, as curl printed it.
struct Answer {
  let status: Int
  /// With names in small letters; a header that came several times has several values.
  let headers: [String: [String]]
  let body: String

  /// - Parameter printed: What `curl --include` printed: head, empty line, body.
  init?(printed: String) {
    var rest = printed.replacing("\r\n", with: "\n")
    while rest.hasPrefix("HTTP/1.1 100"), let end = rest.range(of: "\n\n") {
      rest.removeSubrange(..<end.upperBound)
    }
    let head = rest.range(of: "\n\n").map { String(rest[..<$0.lowerBound]) } ?? rest
    let lines = head.split(separator: "\n")
    let parts = lines.first?.split(separator: " ") ?? []
    guard parts.count >= 2, let status = Int(parts[1]) else { return nil }
    self.status = status
    var headers: [String: [String]] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      headers[line[..<colon].lowercased(), default: []].append(value)
    }
    self.headers = headers
    body = rest.range(of: "\n\n").map { String(rest[$0.upperBound...]) } ?? ""
  }

  /// The only value of a header; nil where there is none, or more than one.
  subscript(_ name: String) -> String? {
    let values = headers[name.lowercased()] ?? []
    return values.count == 1 ? values[0] : nil
  }

  /// - Throws: `DecodingError` for a body that is something else.
  func decoded<Body: Decodable>(_ type: Body.Type = Body.self) throws -> Body {
    try JSONDecoder().decode(type, from: Data(body.utf8))
  }
}
