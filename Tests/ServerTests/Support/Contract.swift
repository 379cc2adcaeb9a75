import Foundation
import HTTPTypes
import Testing

@testable import Server

/// The document that the server publishes, to hold it against what the server does.
struct Contract: Sendable {
  static let shared = Contract()

  struct Operation: Sendable {
    let path: String
    let method: String
    let statuses: Set<Int>
    let query: Set<String>
    let scope: String?
    let needsCredential: Bool
    let takesBody: Bool
    /// Bodies that the document gives as examples.
    let examples: [String]
  }

  let operations: [Operation]

  /// `Assets/openapi.json`, the one that people read and change.
  static var asset: String {
    get throws {
      let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      return try String(contentsOf: root.appending(path: "Assets/openapi.json"), encoding: .utf8)
    }
  }

  static func json() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(OpenAPIDocument.text.utf8))
    return try #require(value as? [String: Any])
  }

  private init() {
    let paths = (try? Self.json())?["paths"] as? [String: [String: [String: Any]]] ?? [:]
    operations = paths.flatMap { path, methods in
      methods.map { method, operation in
        let parameters = operation["parameters"] as? [[String: Any]] ?? []
        let query = parameters.filter { $0["in"] as? String == "query" }.compactMap { $0["name"] as? String }
        let responses = operation["responses"] as? [String: Any] ?? [:]
        return Operation(
          path: path,
          method: method.uppercased(),
          statuses: Set(responses.keys.compactMap(Int.init)),
          query: Set(query),
          scope: operation["x-required-scope"] as? String,
          needsCredential: (operation["security"] as? [Any])?.isEmpty == false,
          takesBody: operation["requestBody"] != nil,
          examples: Self.examples(operation)
        )
      }
    }
  }

  private static func examples(_ operation: [String: Any]) -> [String] {
    let body = operation["requestBody"] as? [String: Any]
    let content = body?["content"] as? [String: [String: Any]]
    let examples = content?["application/json"]?["examples"] as? [String: [String: Any]] ?? [:]
    return examples.values.compactMap { example in
      let data = example["value"].flatMap { try? JSONSerialization.data(withJSONObject: $0) }
      return data.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  func operation(_ method: String, _ target: String) -> Operation? {
    let parts = target.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
    let fitting = operations.filter { operation in
      let own = operation.path.split(separator: "/", omittingEmptySubsequences: false)
      return operation.method == method && own.count == parts.count
        && zip(own, parts).allSatisfy { $0 == $1 || ($0.hasPrefix("{") && !$1.isEmpty) }
    }
    return fitting.first { !$0.path.contains("{") } ?? fitting.first
  }

  /// Every answer in every test is one that the document names, with an identifier, and with a body where an
  /// error has one.
  func check(_ answer: Answer, to method: HTTPRequest.Method, _ target: String) throws {
    #expect(answer[header: "X-Request-Id"]?.isEmpty == false, "\(method) \(target)")
    #expect(answer[header: "Cache-Control"] == "no-store", "\(method) \(target)")
    if let operation = operation(method.rawValue, target) {
      #expect(operation.statuses.contains(answer.status), "\(method) \(target) \(answer.text)")
    }
    // Pages are for people.
    let isPage = answer[header: "Content-Type"]?.hasPrefix("text/html") == true
    if answer.status >= 400, method != .head, !isPage {
      let body = try #require(answer.json as? [String: Any], "\(method) \(target)")
      #expect(body["error"] != nil || body["title"] != nil)
    }
  }
}
