import Credentials

/// What came of a request or of writing a file.
enum Answer: Sendable {
  case page(KeyPage, PagePurpose)
  case tally(KeyTally, before: KeyCursor?, generation: Int)
  case counts(KeyCounts)
  case policy(RotationPolicy)
  case hourlyRequests([KeyID: [Int]])
  case usage(KeyUsage, of: KeyID)
  case trail(AuditPage, of: KeyID, before: Int?)
  case key(APIKey)
  /// nil where no key is overdue any more; otherwise how many are from this one on.
  case nextOverdue(APIKey?, remaining: Int)
  case matchingKeys(KeyPage, generation: Int)
  case markedKeys([APIKey])
  case chain(AuditVerification)
  case engine(Engine)
  case nameInUse(String, by: APIKey?)
  case approvals([Approval])
  case alerts([AuditEvent])
  case grants(GrantPage, GrantQuery)
  case apps(AppPage, after: AppID?)
  case grantCount(Int, of: AppID)
  case events(AuditPage, AuditPurpose)
  case opened(APIKey)
  case explained(RefusalFindings)
  case upcoming(KeyPage)
  case busiest([BusyKey])
  case exported(Int, to: String)
  case couldNotExport(to: String, reason: String)
  case nothing

  case created(IssuedKey)
  case saved(APIKey)
  case edited(APIKey)
  case disabled(APIKey)
  case enabled(APIKey)
  /// The successor, and the key that it replaces as it is now.
  case rotated(IssuedKey, from: APIKey)
  case retired(APIKey)
  case revoked(APIKey)
  case undone(APIKey, UndoStep)

  case approved(Approval)
  case denied(Approval)
  case appCreated(IssuedApp)
  case secretRotated(IssuedApp)
  case appDeleted(App)
  case grantRevoked(Grant)
  case policySet(RotationPolicy)

  case wroteSecret(path: String)
  case couldNotWriteSecret(path: String, reason: String)
  case failed(Request, KeyStoreError)
  /// Given up before it was answered.
  case cancelled(Request)

  /// Whether it answers a request to the store.
  var isFromStore: Bool {
    switch self {
    case .wroteSecret, .couldNotWriteSecret, .cancelled: false
    default: true
    }
  }

  /// Why the store could not be reached, where that is the answer.
  var loss: String? {
    if case .failed(_, .unavailable(let reason)) = self { reason } else { nil }
  }
}
