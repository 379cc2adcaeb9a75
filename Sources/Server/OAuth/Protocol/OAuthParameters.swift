import FoundationEssentials
import Hummingbird
import QodryxAPI

/// What came with an OAuth request, in its query, a form or JSON. What is not known is ignored, and what has no
/// value is as good as missing (RFC 6749, sections 3.1 and 3.2).
struct OAuthParameters: Sendable {
  private let values: [String: [String]]

  /// - Parameter text: `application/x-www-form-urlencoded`, as a query is.
  /// - Throws: ``OAuthFailure`` for a broken encoding.
  init(form text: some StringProtocol) throws(OAuthFailure) {
    var values: [String: [String]] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decoded(parts[0], plusIsBlank: true),
        let value = PercentCoding.decoded(parts.count == 2 ? parts[1] : "", plusIsBlank: true)
      else {
        throw OAuthFailure(.invalidRequest, "the parameters are not percent-encoded UTF-8")
      }
      values[name, default: []].append(value)
    }
    self.values = values
  }

  /// - Parameter bytes: an object of texts: the document writes requests for tokens as JSON.
  /// - Throws: ``OAuthFailure`` for anything else.
  init(json bytes: Data) throws(OAuthFailure) {
    do {
      values = try WireFormat.decode([String: String].self, from: bytes).mapValues { [$0] }
    } catch {
      throw OAuthFailure(.invalidRequest, "the body is not a JSON object of texts")
    }
  }

  /// The body of a request that a client sends: a form or JSON, in which nothing is repeated.
  ///
  /// - Throws: ``OAuthFailure``; ``RequestFailure`` for a body that is too long.
  init(bodyOf request: Request, limit: Int) async throws {
    let bytes = try await request.bytes(limit: limit)
    switch request.mediaType {
    case "application/json": self = try OAuthParameters(json: bytes)
    case "application/x-www-form-urlencoded": self = try OAuthParameters(formBytes: bytes)
    default:
      let types = "application/x-www-form-urlencoded or application/json"
      throw OAuthFailure(.invalidRequest, "send the parameters in a body of the type \(types)")
    }
    if let name = repeated { throw OAuthFailure(.invalidRequest, "\(name) is there twice") }
  }

  /// What a page's form sends: boxes of one name are told apart by their values.
  ///
  /// - Throws: ``OAuthFailure``; ``RequestFailure`` for a body that is too long.
  init(formOf request: Request, limit: Int) async throws {
    guard request.mediaType == "application/x-www-form-urlencoded" else {
      throw OAuthFailure(.invalidRequest, "send the form as the page has it")
    }
    self = try OAuthParameters(formBytes: try await request.bytes(limit: limit))
  }

  private init(formBytes bytes: Data) throws(OAuthFailure) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw OAuthFailure(.invalidRequest, "the body is not UTF-8")
    }
    try self.init(form: text)
  }

  /// The first value; nil where there is none.
  subscript(name: OAuthParameter) -> String? {
    values[name.rawValue]?.first.flatMap { $0.isEmpty ? nil : $0 }
  }

  func all(_ name: OAuthParameter) -> [String] { values[name.rawValue] ?? [] }

  /// - Throws: ``OAuthFailure`` where it is missing.
  func required(_ name: OAuthParameter) throws(OAuthFailure) -> String {
    guard let value = self[name] else { throw .missing(name) }
    return value
  }

  func isRepeated(_ name: OAuthParameter) -> Bool { all(name).count > 1 }

  /// A name that is there more than once, which none may be; nil where all is well. What the client made up is
  /// not said back.
  var repeated: String? {
    let names = values.filter { $0.value.count > 1 }.keys.sorted()
    return names.first.map { OAuthParameter(rawValue: $0)?.rawValue ?? "a parameter" }
  }
}
