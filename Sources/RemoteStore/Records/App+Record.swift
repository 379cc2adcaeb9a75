import Credentials
import QodryxAPI

extension App {
  /// The app that a record shows.
  ///
  /// - Throws: ``KeyStoreError/unusable(_:)`` for a hint of another form.
  init(_ record: AppRecord, from host: String) throws(KeyStoreError) {
    var hint: CredentialHint?
    if let text = record.secretHint {
      let halves = text.trimmingPrefix(CredentialType.clientSecret.prefix)
        .split(separator: "…", omittingEmptySubsequences: false)
      guard halves.count == 2 else { throw .unreadable("an app", from: host) }
      hint = CredentialHint(head: String(halves[0]), tail: String(halves[1]))
    }
    self.init(
      id: AppID(rawValue: record.id),
      name: record.name,
      kind: record.kind,
      redirectURIs: record.redirectURIs.map(RedirectURI.init(rawValue:)),
      scopes: ScopeSet(record.scopes),
      secretHint: hint,
      createdAt: record.createdAt,
      createdBy: Actor(name: record.createdBy, origin: record.createdFrom)
    )
  }
}
