/// A request that waits for a person, with what only the browser that began it gets.
package struct BegunAuthorization: Sendable {
  package let approval: Approval
  package let code: UserCode
  /// Proves to be the browser that began it.
  package let ticket: Secret

  package init(approval: Approval, code: UserCode, ticket: Secret) {
    self.approval = approval
    self.code = code
    self.ticket = ticket
  }
}
