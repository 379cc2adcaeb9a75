import NIOHTTP1

/// What the browser shows once it has come back. It loads nothing and tells nobody its address, which has the code
/// in it.
struct LoopbackPage: Hashable, Sendable {
  let status: HTTPResponseStatus
  let text: String

  static let done = LoopbackPage(.ok, "The answer has arrived", "You can close this window.")
  static let unexpected = LoopbackPage(
    .notFound,
    "This is not the answer that is waited for",
    "Go back to where you began, and open the address that is shown there."
  )

  private init(_ status: HTTPResponseStatus, _ title: String, _ sentence: String) {
    self.status = status
    text = """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>\(title)</title></head>
      <body><h1>\(title)</h1><p>\(sentence)</p></body>
      </html>

      """
  }

  func head(for request: HTTPRequestHead) -> HTTPResponseHead {
    HTTPResponseHead(
      version: request.version,
      status: status,
      headers: [
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": String(text.utf8.count),
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
        "Connection": "close",
      ]
    )
  }
}
