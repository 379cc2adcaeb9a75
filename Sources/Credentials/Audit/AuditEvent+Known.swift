extension AuditEvent.Action {
  /// Those that this program writes, of one kind after the other.
  package static let known: [Self] = [
    created, saved, edited, scopesNarrowed, disabled, enabled, rotated, retired, revoked, usedAfterEnd,
    graceEnded, dueSoon, overdue, policyChanged, projectCreated, projectDeleted, appCreated, appSecretRotated,
    appDeleted, accessRequested, accessApproved, accessDenied, grantCreated, grantRevoked, refreshReused,
    codeReplayed,
  ]
}
