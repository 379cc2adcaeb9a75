package import FoundationEssentials
import QodryxAPI

/// One request of the API, before it has a server and a credential.
package struct Call: Sendable {
  package let method: Method
  /// The path's parts, as they are: they are encoded on the way.
  package let path: [String]
  package private(set) var query: [(name: String, value: String)] = []
  package private(set) var body: Data?
  package private(set) var contentType = "application/json"
  package private(set) var idempotencyKey: String?
  /// Instead of the client's own.
  package private(set) var timeout: Duration?
  /// Whether a failure is the caller's to repeat.
  package private(set) var isSentOnce = false
  /// The most bytes that the answer may have.
  package private(set) var answerLimit = Call.largestAnswer

  package enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  /// Bytes; far more than the largest page of 200 records.
  static let largestAnswer = 4 << 20
  /// Bytes; far more than one record.
  static let largestRecord = 64 << 10

  package init(_ method: Method, _ path: String...) {
    self.method = method
    self.path = path
  }

  /// Whether sending it twice does no more than sending it once (RFC 9110, section 9.2.2).
  var isRepeatable: Bool {
    switch method {
    case .get, .put, .delete: !isSentOnce
    case .post, .patch: !isSentOnce && idempotencyKey != nil
    }
  }

  /// Adds a parameter; nil adds none.
  package func asking(_ name: String, _ value: String?) -> Call {
    guard let value else { return self }
    var call = self
    call.query.append((name, value))
    return call
  }

  package func sending(_ body: some Encodable) throws -> Call {
    var call = self
    call.body = try WireFormat.encode(body)
    return call
  }

  package func sending(bytes: Data) -> Call {
    var call = self
    call.body = bytes
    return call
  }

  /// Sends a form, as the endpoints of OAuth read it.
  func sending(_ form: FormBody) -> Call {
    var call = self
    call.body = form.data
    call.contentType = "application/x-www-form-urlencoded"
    return call
  }

  package func once(for idempotencyKey: String?) -> Call {
    var call = self
    call.idempotencyKey = idempotencyKey
    return call
  }

  package func waiting(_ timeout: Duration) -> Call {
    var call = self
    call.timeout = timeout
    return call
  }

  package func sentOnce() -> Call {
    var call = self
    call.isSentOnce = true
    return call
  }

  /// Its answer is one small record.
  package func answeredShortly() -> Call {
    var call = self
    call.answerLimit = Self.largestRecord
    return call
  }
}
