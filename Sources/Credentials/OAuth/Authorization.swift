/// An authorization as the browser that began it may see it.
package struct Authorization: Hashable, Sendable {
  package let approval: Approval
  package let code: UserCode
  package let redirectURI: RedirectURI
  package let state: String?
  /// Whether its code has been taken: the browser has gone back to the app.
  package let isOver: Bool

  package init(
    approval: Approval,
    code: UserCode,
    redirectURI: RedirectURI,
    state: String?,
    isOver: Bool
  ) {
    self.approval = approval
    self.code = code
    self.redirectURI = redirectURI
    self.state = state
    self.isOver = isOver
  }
}
