import Credentials

/// The page that a device without a browser sends a person to (RFC 8628, section 3.3).
struct DevicePage {
  let ticket: BrowserTicket

  /// Asks which device it is about.
  ///
  /// - Parameter code: what is in the field already; the person still has to press the button.
  func start(code: String, message: String? = nil) -> Page {
    let problem = message == nil ? "" : " aria-invalid=\"true\" aria-describedby=\"problem\""
    return Page(
      title: "\(message == nil ? "" : "Problem: ")Connect a device",
      content: """
        <h1>Connect a device</h1>
        \(PageParts.alert(message))
        <form method="post" action="\(OAuthPath.device)">
        \(PageParts.hidden(.formToken, ticket.formToken))
        <label class="field" for="user_code">The code that the device shows</label>
        <input class="text" name="user_code" id="user_code" value="\(HTML.escaped(code))" required \
        autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="WDJB-MJHT"\(problem)>
        <p class="buttons"><button class="main" name="decision" value="look">Continue</button></p>
        </form>
        """
    )
  }

  /// Shows who asks, and asks whether it may.
  func question(
    _ approval: Approval,
    code: UserCode,
    ticked: ScopeSet,
    message: String? = nil
  ) -> Page {
    Page(
      title: "\(message == nil ? "" : "Problem: ")Allow \(approval.appName)?",
      content: """
        <h1>Allow \(HTML.escaped(approval.appName)) to act for you?</h1>
        \(PageParts.alert(message))
        <p>Go on only if you have begun this yourself, on a device that you have before you. Whoever sent you a \
        code would act for you.</p>
        \(facts(approval, code))
        <form method="post" action="\(OAuthPath.device)">
        \(PageParts.hidden(.formToken, ticket.formToken))
        \(PageParts.hidden(.userCode, code.description))
        \(PageParts.choices(approval.scopes, ticked: ticked))
        \(PageParts.tokenField(hasProblem: message != nil))
        \(PageParts.decisionButtons)
        </form>
        """
    )
  }

  static func allowed(_ approval: Approval, owner: String) -> Page {
    Page(
      title: "Allowed",
      content: """
        <h1>Allowed</h1>
        <p>\(HTML.escaped(approval.title)) acts for \(HTML.escaped(owner)) from now on. Go back to the device: it \
        goes on by itself. You can close this window.</p>
        """
    )
  }

  static func denied(_ approval: Approval) -> Page {
    Page(
      title: "Denied",
      content: """
        <h1>Denied</h1>
        <p>\(HTML.escaped(approval.title)) gets no access. You can close this window.</p>
        """
    )
  }

  private func facts(_ approval: Approval, _ code: UserCode) -> String {
    PageParts.facts([
      ("App", approval.appName),
      ("It says that it runs on", approval.device),
      ("It asks from", approval.address),
      ("Code", code.description),
    ])
  }
}
