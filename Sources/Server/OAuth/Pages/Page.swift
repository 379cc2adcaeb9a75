import Crypto
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import QodryxAPI

/// A page for a person's browser. It runs no script, loads nothing and is framed by nobody.
struct Page: Sendable {
  let title: String
  /// What stands in `main`, as HTML.
  let content: String
  var status = HTTPResponse.Status.ok
  /// Where its form may lead, besides to the server itself: a browser asks that of redirects too.
  var formTarget: String?
  /// Seconds after which the browser asks for the same page again.
  var refresh: Int?
  var headers: HTTPFields = [:]

  init(title: String, content: String) {
    self.title = title
    self.content = content
  }

  /// A page that says what is wrong, and nothing else.
  init(title: String, problem: String, status: HTTPResponse.Status = .badRequest) {
    self.title = title
    content = "<h1>\(HTML.escaped(title))</h1>\n<p>\(HTML.escaped(problem))</p>"
    self.status = status
  }

  init(_ failure: RequestFailure) {
    self.init(
      title: failure.message,
      problem: CredentialMask.masked(failure.details),
      status: HTTPResponse.Status(code: failure.code.status)
    )
    headers = failure.headers
  }

  init(_ failure: OAuthFailure) {
    self.init(
      title: "This does not work",
      problem: CredentialMask.masked(failure.description),
      status: failure.status
    )
    headers = failure.headers
  }

  var response: Response {
    var fields: HTTPFields = [
      .contentType: "text/html; charset=utf-8",
      .contentSecurityPolicy: policy,
      .frameOptions: "DENY",
      .referrerPolicy: "no-referrer",
      .xContentTypeOptions: "nosniff",
    ]
    fields.append(contentsOf: headers)
    return Response(
      status: status,
      headers: fields,
      body: ResponseBody(byteBuffer: ByteBuffer(string: document))
    )
  }

  private var policy: String {
    let target = formTarget.map { " \($0)" } ?? ""
    return """
      default-src 'none'; style-src 'sha256-\(PageStyle.digest)'; form-action 'self'\(target); \
      frame-ancestors 'none'; base-uri 'none'
      """
  }

  private var document: String {
    let refreshing = refresh.map { "\n<meta http-equiv=\"refresh\" content=\"\($0)\">" } ?? ""
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">\(refreshing)
      <title>\(HTML.escaped(title)) - QODRYX</title>
      <style>\(PageStyle.text)</style>
      </head>
      <body>
      <header>QODRYX</header>
      <main>
      \(content)
      </main>
      </body>
      </html>

      """
  }
}
