import Credentials
import QodryxAPI

/// Who is behind a credential, for people.
struct UserWording {
  let dates: DateWording

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
      ("Expires", credential.expiresAt.map { "\(dates.day($0)) \(dates.time($0))" } ?? "never"),
    ].map { title, text in
      "  \(title)\(String(repeating: " ", count: 9 - title.count))\(SafeText.line(text))"
    }
  }
}
