import Credentials

/// A secret that was just made, on its way to whoever asked for it.
struct NewSecret {
  let secret: Secret
  let type: CredentialType
  /// Whose it is.
  let name: String
  /// Its last four characters: who can type them has it.
  let tail: String
  /// What to do where it gets lost.
  let remedy: String

  init(_ issued: IssuedKey) {
    secret = issued.secret
    type = issued.key.type
    name = issued.key.name
    tail = issued.key.hint.tail
    remedy = "`rotate` gives it another secret"
  }

  /// nil for a public app, which has none.
  init?(_ issued: IssuedApp) {
    guard let secret = issued.secret, let hint = issued.app.secretHint else { return nil }
    self.secret = secret
    type = .clientSecret
    name = issued.app.name
    tail = hint.tail
    remedy = "`new-secret` gives it another"
  }

  /// A file of the secret's own, named so that every system takes it.
  var fileName: String {
    let safe = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" }
    let kind = type == .clientSecret ? "secret" : type.noun
    return "\(String(safe)).\(kind)"
  }
}
