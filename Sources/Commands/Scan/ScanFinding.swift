import Credentials
import QodryxAPI

/// A place where a credential stands, and what is known of the credential. It does not hold the credential.
struct ScanFinding {
  let file: String
  let isBinary: Bool
  let line: Int
  let column: Int
  let check: CredentialCheck

  /// What a store says about a credential, in a stable word for records.
  enum Verdict: String, Encodable {
    /// The next request with it is accepted.
    case live
    case revoked
    case expired
    case disabled
    /// Replaced by a successor, and its grace is over.
    case replaced
    /// The store never issued it.
    case unknown
    /// No store was asked, or none can say.
    case unasked
    /// Its checksum is another string's.
    case malformed
  }

  var place: String { "\(file):\(line):\(column)" }

  var verdict: Verdict { check.verdict }
}

extension CredentialCheck {
  var verdict: ScanFinding.Verdict {
    guard case .success = form else { return .malformed }
    guard let answer else { return .unasked }
    return switch answer.refusal {
    case nil: .live
    case .malformed: .malformed
    case .unknown: .unknown
    case .revoked: .revoked
    case .disabled: .disabled
    case .expired: .expired
    case .graceEnded: .replaced
    }
  }
}
