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
      text.utf8.count <= Approval.deviceLength.upperBound * 4, isPlain
    else {
      let most = Approval.deviceLength.upperBound
      throw OAuthFailure(.invalidRequest, "device_name: use at most \(most) printable characters")
    }
    return text
  }
}
