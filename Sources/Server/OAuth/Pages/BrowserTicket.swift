import Credentials
import Crypto
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// What a browser keeps in a cookie to prove that it is the one that began something. Forms of its pages carry a
/// token that is made from it, which no other site can know.
struct BrowserTicket: Sendable {
  private let text: String

  /// What a ticket is for.
  enum Purpose: String, Sendable {
    /// An app that waits for its code.
    case authorization = "qodryx_ticket"
    /// The page for devices.
    case device = "qodryx_device"

    /// Others lead to the page of an authorization, but only its own form to the page for devices.
    fileprivate var sameSite: String {
      switch self {
      case .authorization: "Lax"
      case .device: "Strict"
      }
    }
  }

  /// The ticket of a request; nil where there is none. Several are none: somebody else may have set one of them.
  init?(_ request: Request, for purpose: Purpose) {
    let pairs = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }
    let values = pairs.compactMap { pair -> Substring? in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].trimming(" \t") == purpose.rawValue else { return nil }
      return parts[1].trimming(" \t")
    }
    guard values.count == 1, let value = values.first, Ticket.digest(of: value) != nil else { return nil }
    text = String(value)
  }

  init(_ secret: Secret) {
    text = secret.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// A new one, that stands for nothing but the browser itself.
  static func issue() -> BrowserTicket {
    var random = SystemRandomNumberGenerator()
    return BrowserTicket(Ticket.issue(using: &random))
  }

  /// What a store knows it by.
  var digest: CredentialDigest? { Ticket.digest(of: text) }

  /// What a form carries.
  var formToken: String {
    Data(HMAC<SHA256>.authenticationCode(for: Self.message, using: key)).base64EncodedString()
  }

  func isFormToken(_ text: String?) -> Bool {
    guard let text, let code = Data(base64Encoded: text) else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Self.message, using: key)
  }

  /// The field of an answer that gives it to the browser.
  func cookie(for purpose: Purpose, isEncrypted: Bool) -> String {
    Self.cookie(purpose, text, lifetime: Int(Approval.lifetime), isEncrypted: isEncrypted)
  }

  /// The field of an answer that takes it away.
  static func noCookie(for purpose: Purpose, isEncrypted: Bool) -> String {
    cookie(purpose, "", lifetime: 0, isEncrypted: isEncrypted)
  }

  private static func cookie(
    _ purpose: Purpose,
    _ value: String,
    lifetime: Int,
    isEncrypted: Bool
  ) -> String {
    let secure = isEncrypted ? "; Secure" : ""
    return "\(purpose.rawValue)=\(value); Path=/oauth; Max-Age=\(lifetime); HttpOnly; "
      + "SameSite=\(purpose.sameSite)\(secure)"
  }

  private var key: SymmetricKey { SymmetricKey(data: Data(text.utf8)) }
  private static let message = Data("qodryx form".utf8)
}
