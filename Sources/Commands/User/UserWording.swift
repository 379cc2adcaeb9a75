import Credentials
import FoundationEssentials
import QodryxAPI

/// Who is behind a credential, for people.
struct UserWording {
  let dates: DateWording
  /// Whether the credential is renewed before it expires.
  var isRenewed = false

  func lines(_ user: UserRecord) -> [String] {
    let credential = user.credential
    let place = [credential.id, credential.type.title, credential.environment?.rawValue].compactMap(\.self)
    let scopes = credential.scopes.map(\.rawValue).joined(separator: " ")
    return [
      ("As", "\(user.name) (\(user.kind == .person ? "a person" : "a service"))"),
      (
        credential.type.noun == "token" ? "Token" : "Key",
        "\(credential.name) (\(place.joined(separator: ", ")))"
      ),
      ("Scopes", scopes),
      ("Expires", expiry(credential.expiresAt)),
    ].map { title, text in
      "  \(title)\(String(repeating: " ", count: 9 - title.count))\(SafeText.line(text))"
    }
  }

  private func expiry(_ date: Date?) -> String {
    guard let date else { return "never" }
    return "\(dates.day(date)) \(dates.time(date))" + (isRenewed ? ", renewed before" : "")
  }
}
