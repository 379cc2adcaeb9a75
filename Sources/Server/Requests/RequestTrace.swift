import Credentials
import FoundationEssentials
import Synchronization

/// What is found out about a request on its way, for the answer's headers and the log.
final class RequestTrace: Sendable {
  struct Findings: Sendable {
    var keyID: KeyID?
    var refusal: String?
    var limit: RateVerdict?
    /// The check that the request did not pass; nil for one that was let in.
    var failed: FailedCheck?
    /// Since when such requests are refused, where that has a beginning.
    var since: Date?
    /// The scope that was missing.
    var missing: Scope?
    var type: CredentialType?
    var hint: CredentialHint?
    /// The route that a gateway asks for, where it is not this one.
    var asked: String?
  }

  private let state = Mutex(Findings())

  var findings: Findings { state.withLock { $0 } }

  /// What was presented, before anybody has looked at it.
  func note(_ credential: PresentedCredential) {
    state.withLock { findings in
      switch credential {
      case .none: break
      case .malformed(let problem): findings.type = problem.claimedType
      case .wellFormed(let token): (findings.type, findings.hint) = (token.type, token.hint)
      }
    }
  }

  func note(_ failed: FailedCheck, since: Date? = nil, missing: Scope? = nil) {
    state.withLock { findings in
      findings.refusal = failed.rawValue
      (findings.failed, findings.since, findings.missing) = (failed, since, missing)
    }
  }

  func note(asked: String) { state.withLock { $0.asked = asked } }
  func note(_ keyID: KeyID) { state.withLock { $0.keyID = keyID } }
  func note(refusal: String) { state.withLock { $0.refusal = refusal } }
  func note(_ limit: RateVerdict) { state.withLock { $0.limit = limit } }
}
