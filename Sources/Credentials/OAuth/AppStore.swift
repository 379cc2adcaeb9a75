/// Apps, their requests for access and what they were granted, as people manage them. Every change and its audit
/// event are one transaction.
package protocol AppStore: Sendable {
  // MARK: Apps

  /// Registers an app. Its name, without regard to case, must not be in use.
  ///
  /// - Throws: ``KeyStoreError/invalid(_:)`` with every field that is wrong, ``KeyStoreError/conflict(_:)`` for a
  ///   name in use.
  func createApp(_ draft: AppDraft, by actor: Actor) async throws(KeyStoreError) -> IssuedApp

  /// At most `limit` apps (1 to 200), newest first, behind the identifier `cursor`. The program's own login is the
  /// last.
  func apps(limit: Int, after cursor: AppID?) async throws(KeyStoreError) -> AppPage

  /// The app with this identifier, or else with this name.
  ///
  /// - Throws: ``KeyStoreError/notFound(_:kind:)``.
  func app(referredToAs reference: String) async throws(KeyStoreError) -> App

  /// Gives a confidential app a new secret. The old one is refused at once.
  ///
  /// - Throws: ``KeyStoreError/conflict(_:)`` for a public app.
  func rotateSecret(of id: AppID, by actor: Actor) async throws(KeyStoreError) -> IssuedApp

  /// Deletes an app, and ends its grants and what waits for approval.
  ///
  /// - Returns: the app as it was.
  /// - Throws: ``KeyStoreError/conflict(_:)`` for the program's own login.
  func deleteApp(_ id: AppID, by actor: Actor) async throws(KeyStoreError) -> App

  // MARK: Approvals

  /// What waits for somebody to decide, the oldest first; where there is more, the newest 200.
  func pendingApprovals() async throws(KeyStoreError) -> [Approval]

  /// The pending request with this code.
  ///
  /// - Throws: ``KeyStoreError/notFound(_:kind:)``.
  func pendingApproval(code: UserCode) async throws(KeyStoreError) -> Approval

  /// Lets the app act for `owner`.
  ///
  /// - Parameters:
  ///   - code: what the person who asks has read out. A wrong one counts: after ``Approval/codeAttempts`` of them
  ///     the request is denied.
  ///   - scopes: some or all of those that were asked for.
  /// - Throws: ``KeyStoreError/invalid(_:)`` for a wrong code and for scopes that were not asked for,
  ///   ``KeyStoreError/conflict(_:)`` for a request that is decided or expired.
  func approve(
    _ id: ApprovalID,
    code: UserCode,
    scopes: ScopeSet,
    for owner: String,
    by actor: Actor
  ) async throws(KeyStoreError) -> Approval

  /// - Throws: ``KeyStoreError/conflict(_:)`` for a request that is decided or expired.
  func deny(_ id: ApprovalID, by actor: Actor) async throws(KeyStoreError) -> Approval

  // MARK: Grants

  func grants(_ query: GrantQuery) async throws(KeyStoreError) -> GrantPage

  /// - Throws: ``KeyStoreError/notFound(_:kind:)``.
  func grant(_ id: KeyID) async throws(KeyStoreError) -> Grant

  /// Ends a grant: its access and refresh tokens are refused at the next request.
  ///
  /// - Throws: ``KeyStoreError/conflict(_:)`` for one that has ended.
  func revokeGrant(_ id: KeyID, reason: String, by actor: Actor) async throws(KeyStoreError) -> Grant
}
