import ProgramTesting
import Testing

/// What a person does in the dashboard, key by key.
extension PseudoTerminal {
  /// Waits for the list with its first key selected, or for what an empty store shows.
  ///
  /// - Throws: `WaitError` when neither appears.
  func waitForList(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitUntil("the list", sourceLocation: sourceLocation) { screen in
      screen.text.contains(/[0-9] of [0-9]+ \S/) || screen.contains("There are no API keys yet.")
    }
  }

  /// The secret that the screen shows; nil where it shows none.
  var shownSecret: String? {
    text.firstMatch(of: /qx_(live|test|ro|pat)_[0-9A-Za-z]{20,}/).map { String($0.output.0) }
  }

  /// Fills in the form up to its button: a live key that reads projects and writes deployments.
  ///
  /// - Throws: `WaitError` when the form does not follow.
  func fillForm(name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try press(.character("n"), sourceLocation: sourceLocation)
    try waitFor("Create API key", sourceLocation: sourceLocation)
    try send(name, sourceLocation: sourceLocation)
    try waitFor("not in use", sourceLocation: sourceLocation)
    // Over type, environment, owner, expiry and note to the scopes.
    try press(.tab, .tab, .tab, .tab, .tab, .tab, sourceLocation: sourceLocation)
    try press(.character("r"), .down, .down, .down, .character("w"), sourceLocation: sourceLocation)
    try waitFor("2 selected", sourceLocation: sourceLocation)
  }

  /// Creates a key with the form, and returns the secret that is revealed.
  ///
  /// - Throws: `WaitError` when something on the way does not appear.
  func createKey(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try fillForm(name: name, sourceLocation: sourceLocation)
    try press(.control("s"), sourceLocation: sourceLocation)
    return try revealedSecret(titled: "Key created. It is shown once", sourceLocation: sourceLocation)
  }

  /// Goes through the wizard with the grace of 24 hours that it proposes, and returns the revealed secret.
  ///
  /// - Throws: `WaitError` when a step does not appear.
  func rotateSelectedKey(sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try press(.character("r"), sourceLocation: sourceLocation)
    try waitFor("step 1 of 4", sourceLocation: sourceLocation)
    try press(.enter, sourceLocation: sourceLocation)
    try waitFor("(•) 24 hours", sourceLocation: sourceLocation)
    try press(.enter, sourceLocation: sourceLocation)
    try waitFor("makes it and shows its secret once", sourceLocation: sourceLocation)
    try press(.enter, sourceLocation: sourceLocation)
    return try revealedSecret(titled: "New key. It is shown once", sourceLocation: sourceLocation)
  }

  /// Waits for a reveal, down to the line below it: the screen is drawn from the top.
  private func revealedSecret(titled title: String, sourceLocation: SourceLocation) throws -> String {
    try waitUntil("“\(title)”, all of it", sourceLocation: sourceLocation) { screen in
      screen.contains(title) && screen.contains("Esc asks before it closes unsaved.")
    }
    return try #require(shownSecret, sourceLocation: sourceLocation)
  }

  /// Proves to have the secret by its end, which closes the reveal.
  ///
  /// - Throws: `WaitError` when the dashboard does not thank for it.
  func confirmSaved(_ secret: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try press(.tab, sourceLocation: sourceLocation)
    try send(String(secret.suffix(4)), sourceLocation: sourceLocation)
    try waitFor("is saved. qodryx keeps only its hash.", sourceLocation: sourceLocation)
  }

  /// Revokes the selected key, with a reason and its name typed.
  ///
  /// - Throws: `WaitError` when the dialog does not follow.
  func revokeSelectedKey(
    _ name: String,
    reason: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try press(.character("X"), sourceLocation: sourceLocation)
    try waitFor("Revoke \(name)", sourceLocation: sourceLocation)
    try send(reason, sourceLocation: sourceLocation)
    try press(.tab, sourceLocation: sourceLocation)
    try send(name, sourceLocation: sourceLocation)
    try waitFor("( Revoke )", sourceLocation: sourceLocation)
    try press(.tab, .tab, .enter, sourceLocation: sourceLocation)
    try waitFor("\(name) is revoked: its next request gets 401.", sourceLocation: sourceLocation)
  }

  /// Leaves the dashboard from the list.
  ///
  /// - Throws: `WaitError` when it does not end.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) throws -> ProcessEnd {
    try press(.character("q"), sourceLocation: sourceLocation)
    return try waitForExit(sourceLocation: sourceLocation)
  }
}
