import FoundationEssentials

extension APIKey {
  /// The key as it is once `successor` has taken over from it: it works until its grace ends, or until it expires where
  /// that is sooner.
  package func replaced(by successor: APIKey, grace: GracePeriod) -> APIKey {
    var old = self
    let end = successor.createdAt + Double(grace.seconds)
    old.replacedBy = successor.id
    old.graceEndsAt = expiresAt.map { min($0, end) } ?? end
    return old
  }
}
