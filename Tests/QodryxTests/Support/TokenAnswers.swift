import Credentials
import Foundation
import Hummingbird
import Qodryx
import Synchronization

/// What an authorization server answers, with credentials that nobody has issued.
enum TokenAnswers {
  /// The `number`th pair of tokens.
  static func pair(_ number: Int, lifetime: Int = 3_600) -> Response {
    .json(
      """
      {"access_token":"\(access(number))","refresh_token":"\(refresh(number))","token_type":"Bearer",
      "expires_in":\(lifetime),"scope":"read:projects write:workflows"}
      """
    )
  }

  static func access(_ number: Int) -> String { Specimen.text(.access, seed: UInt64(number)) }
  static func refresh(_ number: Int) -> String { Specimen.text(.refresh, seed: UInt64(number)) }

  static func refusal(_ error: String, status: Int = 400) -> Response {
    .json(#"{"error":"\#(error)","error_description":"because"}"#, status: status)
  }
}

/// Keeps what it is given, as an app's vault does.
final class Vault: Sendable {
  private let kept = Mutex<[String]>([])
  /// The refresh tokens, in the order in which they came.
  var refreshTokens: [String] { kept.withLock { $0 } }

  func keep(_ tokens: Qodryx.OAuthTokens) {
    kept.withLock { $0.append(tokens.refreshToken?.reveal() ?? "") }
  }
}
