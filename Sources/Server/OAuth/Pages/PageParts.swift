import Credentials

/// Pieces of pages that ask a person whether an app may act for them.
enum PageParts {
  /// What went wrong with what the person has sent; read out at once.
  static func alert(_ message: String?) -> String {
    message.map { "<p class=\"problem\" role=\"alert\" id=\"problem\">\(HTML.escaped($0))</p>" } ?? ""
  }

  static func hidden(_ name: OAuthParameter, _ value: String) -> String {
    "<input type=\"hidden\" name=\"\(name.rawValue)\" value=\"\(HTML.escaped(value))\">"
  }

  /// A list of names and what they stand for; what is empty is left out.
  static func facts(_ facts: [(name: String, value: String)]) -> String {
    let rows = facts.filter { !$0.value.isEmpty }
      .map { "<dt>\(HTML.escaped($0.name))</dt>\n<dd>\(HTML.escaped($0.value))</dd>" }
    return "<dl>\n\(rows.joined(separator: "\n"))\n</dl>"
  }

  /// A box for each scope; what is taken out is not given.
  static func choices(_ scopes: ScopeSet, ticked: ScopeSet) -> String {
    let boxes = scopes.ordered.map { scope in
      let checked = ticked.contains(scope) ? " checked" : ""
      return """
        <div class="choice">
        <input type="checkbox" name="scope" id="\(HTML.escaped(scope.rawValue))" \
        value="\(HTML.escaped(scope.rawValue))"\(checked)>
        <label for="\(HTML.escaped(scope.rawValue))"><code>\(HTML.escaped(scope.rawValue))</code> \
        <span>\(HTML.escaped(words(scope)))</span></label>
        </div>
        """
    }
    return """
      <fieldset>
      <legend>What it may do</legend>
      \(boxes.joined(separator: "\n"))
      </fieldset>
      <p class="note">Untick what you do not want to allow.</p>
      """
  }

  /// Where a person says who they are.
  static func tokenField(hasProblem: Bool) -> String {
    let problem = hasProblem ? " aria-invalid=\"true\"" : ""
    let described = hasProblem ? "token-note problem" : "token-note"
    return """
      <label class="field" for="token">Personal token</label>
      <input class="text" type="password" name="token" id="token" required autocomplete="off" \
      autocapitalize="off" spellcheck="false" aria-describedby="\(described)"\(problem)>
      <p class="note" id="token-note">It begins with <code>qx_pat_</code> and says for whom the app shall act. \
      The app does not get it.</p>
      """
  }

  static let decisionButtons = """
    <p class="buttons">
    <button class="main" name="decision" value="allow">Allow</button>
    <button name="decision" value="deny" formnovalidate>Deny</button>
    </p>
    """

  private static func words(_ scope: Scope) -> String {
    guard let resource = scope.resource, let access = scope.access else { return "" }
    return resource.permits(read: access == .read, write: access == .write)
  }
}
