import Credentials

extension OAuthParameters {
  /// What the app asks for, which has to be something that it may ask for (RFC 6749, section 3.3). There is no
  /// default: an app says what it wants to do.
  ///
  /// - Throws: ``OAuthFailure`` with `invalid_scope`.
  func scopes(allowedFor app: App) throws(OAuthFailure) -> ScopeSet {
    guard let text = self[.scope], !ScopeSet(joined: text).isEmpty else {
      throw OAuthFailure(.invalidScope, "say in scope what the app wants to do")
    }
    let scopes = ScopeSet(joined: text)
    if scopes.contains(where: { !$0.isKnown }) {
      throw OAuthFailure(
        .invalidScope,
        "scope: there are \(Scope.all.map(\.rawValue).joined(separator: ", "))"
      )
    }
    let foreign = scopes.subtracting(app.scopes).ordered
    guard foreign.isEmpty else {
      let list = foreign.map(\.rawValue).joined(separator: ", ")
      throw OAuthFailure(.invalidScope, "the app is not registered for \(list)")
    }
    return scopes
  }

  /// The client's own, given back as it came; nil where it sent none.
  ///
  /// - Throws: ``OAuthFailure`` for a NUL, behind which a store would cut it off, and for more than anybody needs:
  ///   it is kept while the request waits.
  func state() throws(OAuthFailure) -> String? {
    guard let state = self[.state] else { return nil }
    guard state.utf8.count <= Self.stateLength, !state.utf8.contains(0) else {
      throw OAuthFailure(.invalidRequest, "state: use at most \(Self.stateLength) bytes, and no NUL")
    }
    return state
  }

  private static let stateLength = 2_048

  /// Where the app says it runs; empty where it says nothing.
  ///
  /// - Throws: ``OAuthFailure`` for what cannot be shown to people.
  func deviceName() throws(OAuthFailure) -> String {
    let text = self[.deviceName] ?? ""
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
      default: true
      }
    }
    guard Approval.deviceLength.contains(text.count),
      text.utf8.count <= Approval.deviceLength.upperBound * 4, isPlain, !CredentialMask.findsSecret(in: text)
    else {
      let most = Approval.deviceLength.upperBound
      throw OAuthFailure(.invalidRequest, "device_name: use at most \(most) printable characters")
    }
    // A name of nothing but blanks, in whatever script, names nothing.
    return text.allSatisfy(\.isInvisible) ? "" : text
  }
}

extension Character {
  /// Whether it shows nothing: a blank, a filler of Hangul, an empty cell of Braille.
  fileprivate var isInvisible: Bool {
    isWhitespace
      || unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint || $0 == "\u{2800}" }
  }
}
