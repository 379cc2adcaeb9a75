/// A request as nobody's library would send it, and what has to come back.
struct RawRequest: Sendable {
  let name: String
  let text: String
  /// The statuses of the answers, in their order; nil where any one refusal will do.
  let statuses: [Int]?

  /// - Parameter head: with `AUTH` where the credential goes.
  private init(_ name: String, _ text: String, _ statuses: [Int]?) {
    self.name = name
    self.text = text
    self.statuses = statuses
  }

  private static let body = #"{"name":"p"}"#
  private static let long = String(repeating: "a", count: 1_000_000)

  private static func get(_ name: String, _ target: String, _ fields: String = "", _ statuses: [Int]? = nil)
    -> RawRequest
  {
    RawRequest(
      name,
      "GET \(target) HTTP/1.1\r\nHost: x\r\nAUTH\(fields)Connection: close\r\n\r\n",
      statuses
    )
  }

  /// A project that must not be made.
  private static func post(_ name: String, _ fields: String, _ body: String = body) -> RawRequest {
    let head = "POST /v1/projects HTTP/1.1\r\nHost: x\r\nAUTHContent-Type: application/json\r\n"
    return RawRequest(name, "\(head)\(fields)Connection: close\r\n\r\n\(body)", nil)
  }

  /// Where an intermediary and the server could disagree about where a request ends (RFC 9112, section 11.2).
  static let smuggled = [
    post(
      "both lengths",
      "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
      "0\r\n\r\nGET /v1/user HTTP/1.1\r\nHost: x\r\nAUTH\r\n"
    ),
    post("two lengths", "Content-Length: 12\r\nContent-Length: 13\r\n"),
    post("a list of lengths", "Content-Length: 12, 12\r\n"),
    post("a length with a sign", "Content-Length: +12\r\n"),
    post("a negative length", "Content-Length: -1\r\n"),
    post("a hexadecimal length", "Content-Length: 0xc\r\n"),
    post("an empty length", "Content-Length: \r\n"),
    post("a length beyond numbers", "Content-Length: 99999999999999999999999\r\n"),
    post("a length beyond memory", "Content-Length: 9223372036854775807\r\n"),
    post("an unknown coding", "Transfer-Encoding: xchunked\r\n"),
    post("a coding behind chunks", "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"),
    post("a negative chunk", "Transfer-Encoding: chunked\r\n", "-c\r\n\(body)\r\n0\r\n\r\n"),
    post(
      "a chunk beyond memory",
      "Transfer-Encoding: chunked\r\n",
      "ffffffffffffffff0\r\n\(body)\r\n0\r\n\r\n"
    ),
    post("chunks with bare line feeds", "Transfer-Encoding: chunked\r\n", "c\n\(body)\n0\n\n"),
    post("a blank before the colon", "Content-Length : 12\r\n"),
    post("a folded field", "X-A: b\r\n c\r\nContent-Length: 12\r\n"),
    RawRequest("bare line feeds", "GET /v1/user HTTP/1.1\nHost: x\nConnection: close\n\n", nil),
    RawRequest("bare carriage returns", "GET /v1/user HTTP/1.1\rHost: x\r\r", nil),
    RawRequest(
      "a request inside a body",
      "GET /v1/verify HTTP/1.1\r\nHost: x\r\nAUTHContent-Length: 37\r\n\r\n"
        + "GET /v1/none HTTP/1.1\r\nHost: none\r\n\r\nGET /v1/user HTTP/1.1\r\nHost: x\r\nAUTHConnection: close\r\n\r\n",
      [200, 200]
    ),
    RawRequest(
      "a body of its whole length",
      "POST /v1/verify HTTP/1.1\r\nHost: x\r\nAUTHContent-Length: 25\r\n\r\nGET /v1/none HTTP/1.1\r\n\r\n"
        + "GET /v1/user HTTP/1.1\r\nHost: x\r\nAUTHConnection: close\r\n\r\n",
      [200, 200]
    ),
  ]

  static let malformed = [
    get("a zero byte in a field", "/v1/user", "X-A: a\0b\r\n"),
    get("an escape in a field", "/v1/user", "X-Request-Id: a\u{1B}[2J\r\n"),
    get("two hosts", "/v1/user", "Host: evil.example\r\n", [400]),
    get("two hosts of one name", "/v1/user", "HOST: x\r\n", [400]),
    get("two hosts at the gateway's door", "/v1/verify", "Host: evil.example\r\n", [400]),
    get("a zero byte in the path", "/v1/us\0er"),
    get("a blank in the path", "/v1/user x"),
    get("a field of a megabyte", "/v1/user", "X-A: \(long)\r\n"),
    get("ten thousand fields", "/v1/user", String(repeating: "A: b\r\n", count: 10_000)),
    get("an address of a megabyte", "/v1/user?\(long)"),
    RawRequest("no version", "GET /v1/user\r\n\r\n", nil),
    RawRequest("another version", "GET /v1/user HTTP/9.9\r\nHost: x\r\n\r\n", nil),
    RawRequest("HTTP/2 without a word", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", nil),
    RawRequest("no method that there is", "FOO /v1/user HTTP/1.1\r\nHost: x\r\n\r\n", nil),
    RawRequest("TLS", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{7F}\u{3}\u{3}", nil),
    RawRequest("nothing but lines", String(repeating: "\r\n", count: 100) + "x\r\n\r\n", nil),
  ]

  /// Other ways to write what is guarded, and methods that could slip past the guard.
  static let tricks =
    [
      "//v1/user", "/v1//user", "/v1/user/", "/v1/./user", "/v1/../v1/user", "/v1/%75ser", "/V1/USER",
      "/v1/user;x=y", "/v1/user%00", "/v1/user%2f", "/%2e%2e/v1/user", "/v1/user%3fx",
      "/v1/api-keys/..%2fuser",
      "/v1/projects/%2e%2e", "/v1/api-keys/%0d%0aX-Injected:%20yes", "http://evil.example//v1/user", "*",
    ].map { get("the path \($0)", $0, "", [404]) }
    + ["TRACE", "OPTIONS", "PUT", "DELETE", "LOCK"].map {
      RawRequest("\($0)", "\($0) /v1/user HTTP/1.1\r\nHost: x\r\nAUTHConnection: close\r\n\r\n", [405])
    }
    + [
      RawRequest(
        "CONNECT",
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\nAUTHConnection: close\r\n\r\n",
        [404]
      )
    ]
}
