import Credentials
import FoundationEssentials

extension Answer {
  /// What the token endpoint gives (RFC 6749, section 5.1).
  ///
  /// - Parameter begin: when it was asked: the access token is no younger.
  /// - Throws: ``QodryxError`` of the kind `malformedAnswer`.
  func tokens(since begin: Date) throws(QodryxError) -> Qodryx.OAuthTokens {
    let parts = try parts(TokenRecord.self, secrets: ["access_token", "refresh_token"])
    guard let access = parts.secrets[0], parts.secrets.compactMap(\.self).allSatisfy(Self.isCredential),
      parts.record.type.lowercased() == "bearer"
    else { throw malformed }
    return Qodryx.OAuthTokens(
      access: access,
      refresh: parts.secrets[1],
      expiresAt: parts.record.lifetime.map { begin + Double(min(max($0, 0), Self.longestLifetime)) },
      scopes: (parts.record.scope ?? "").split(separator: " ").map { Qodryx.Scope(rawValue: String($0)) }
    )
  }

  /// What the device authorization endpoint gives (RFC 8628, section 3.2).
  ///
  /// - Throws: ``QodryxError`` of the kind `malformedAnswer`.
  func deviceAuthorization() throws(QodryxError) -> DeviceAuthorization {
    let parts = try parts(DeviceRecord.self, secrets: ["device_code"])
    guard let code = parts.secrets[0] else { throw malformed }
    return DeviceAuthorization(
      deviceCode: code,
      userCode: parts.record.userCode,
      verificationURI: parts.record.verificationURI,
      lifetime: .seconds(min(max(parts.record.lifetime, 0), Self.longestWait)),
      interval: .seconds(min(max(parts.record.interval ?? 5, 1), Self.longestInterval))
    )
  }

  /// Seconds. A server may say anything; beyond these it is not believed.
  private static let longestLifetime = 10 * 365 * 86_400
  private static let longestWait = 86_400
  private static let longestInterval = 300
}

private struct TokenRecord: Decodable {
  let type: String
  let lifetime: Int?
  let scope: String?

  enum CodingKeys: String, CodingKey {
    case type = "token_type"
    case lifetime = "expires_in"
    case scope
  }
}

private struct DeviceRecord: Decodable {
  let userCode: String
  let verificationURI: String
  let lifetime: Int
  let interval: Int?

  enum CodingKeys: String, CodingKey {
    case userCode = "user_code"
    case verificationURI = "verification_uri"
    case lifetime = "expires_in"
    case interval
  }
}
