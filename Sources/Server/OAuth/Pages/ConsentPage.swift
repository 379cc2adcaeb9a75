import Credentials

/// What a person sees whose browser an app has sent here.
struct ConsentPage {
  let authorization: Authorization
  let ticket: BrowserTicket

  private var approval: Approval { authorization.approval }

  /// The question, with both ways to answer it.
  ///
  /// - Parameters:
  ///   - ticked: what shall be allowed.
  ///   - message: what was wrong with the last answer.
  func question(ticked: ScopeSet, message: String? = nil) -> Page {
    let name = HTML.escaped(approval.appName)
    var page = Page(
      title: "\(message == nil ? "" : "Problem: ")Allow \(approval.appName)?",
      content: """
        <h1>Allow \(name) to act for you?</h1>
        \(PageParts.alert(message))
        \(facts)
        <form method="post" action="\(OAuthPath.authorize)">
        \(PageParts.hidden(.formToken, ticket.formToken))
        \(PageParts.choices(approval.scopes, ticked: ticked))
        <h2>Answer here</h2>
        \(PageParts.tokenField(hasProblem: message != nil))
        \(PageParts.decisionButtons)
        </form>
        <h2>Or answer in the dashboard</h2>
        \(dashboard)
        <p class="buttons"><a href="\(OAuthPath.wait)">Wait for the dashboard</a></p>
        """
    )
    page.formTarget = authorization.redirectURI.policySource
    return page
  }

  /// The same while somebody decides in the dashboard.
  func waiting(secondsBetweenLooks: Int) -> Page {
    var page = Page(
      title: "Waiting for the dashboard",
      content: """
        <h1>Waiting for the dashboard</h1>
        \(facts)
        \(dashboard)
        <p class="note">This page looks every \(secondsBetweenLooks) seconds, and goes on by itself.</p>
        <p class="buttons"><a href="\(OAuthPath.consent)">Answer on this page instead</a></p>
        """
    )
    page.refresh = secondsBetweenLooks
    return page
  }

  /// Where there is nothing more to do in this browser.
  static let over = Page(
    title: "This is done",
    content: """
      <h1>This is done</h1>
      <p>The app has its answer. You can close this window, or go back to the app and begin again.</p>
      """
  )

  private var facts: String {
    PageParts.facts([
      ("App", approval.appName),
      ("It runs on", approval.device),
      ("You go back to", authorization.redirectURI.rawValue),
    ])
  }

  private var dashboard: String {
    """
    <p>In the dashboard of QODRYX, choose this request in the Apps tab and type this code. It works for ten \
    minutes.</p>
    <p class="code" aria-label="Code: \(authorization.code.description.map(String.init).joined(separator: " "))">\
    \(authorization.code)</p>
    """
  }
}

extension RedirectURI {
  /// What a security policy calls the place that it leads to. Where the host is not plain, the scheme alone.
  var policySource: String {
    let scheme = rawValue.prefix { $0 != ":" }
    let rest = rawValue.dropFirst(scheme.count)
    guard rest.hasPrefix("://") else { return "\(scheme):" }
    let authority = rest.dropFirst(3).prefix { $0 != "/" && $0 != "?" }
    let isPlain = authority.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        true
      default: "-.:".utf8.contains(byte)
      }
    }
    return isPlain ? "\(scheme)://\(authority)" : "\(scheme):"
  }
}
