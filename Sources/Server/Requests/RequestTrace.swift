import Credentials
import Synchronization

/// What is found out about a request on its way, for the answer's headers and the log.
final class RequestTrace: Sendable {
  struct Findings: Sendable {
    var keyID: KeyID?
    var refusal: String?
    var limit: RateVerdict?
  }

  private let state = Mutex(Findings())

  var findings: Findings { state.withLock { $0 } }

  func note(_ keyID: KeyID) { state.withLock { $0.keyID = keyID } }
  func note(refusal: String) { state.withLock { $0.refusal = refusal } }
  func note(_ limit: RateVerdict) { state.withLock { $0.limit = limit } }
}
