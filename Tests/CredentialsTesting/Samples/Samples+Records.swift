package import Credentials
package import FoundationEssentials

extension Samples {
  /// A record as a store would give it, without a store.
  ///
  /// - Parameters:
  ///   - id: what stands behind `key_` or `pat_`.
  package static func key(
    _ draft: KeyDraft,
    id: String = "01M84BPGX09Q2F7T",
    createdAt: Date = ManualClock.start,
    policy: RotationPolicy = .standard
  ) -> APIKey {
    APIKey(
      id: KeyID(rawValue: (draft.type == .personal ? "pat_" : "key_") + id),
      type: draft.type,
      hint: CredentialHint(head: "4fG7", tail: "9Q2F"),
      name: draft.name,
      scopes: draft.scopes,
      environment: draft.environment,
      note: draft.note,
      owner: draft.owner,
      rateLimit: draft.rateLimit,
      createdAt: createdAt,
      createdBy: .ops1,
      expiresAt: draft.expiresAt,
      rotateBy: policy.rotateBy(created: createdAt)
    )
  }
}
