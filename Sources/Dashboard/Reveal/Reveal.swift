import Credentials
import FoundationEssentials

/// The one showing of a new secret: the only owner of it in the dashboard.
struct Reveal {
  let subject: Subject
  let secret: Secret
  let occasion: Occasion
  /// When it hides by itself; nil while hidden.
  var hidesAt: Date?
  var proof = TextField(limit: 4)
  var isProofFocused = false
  /// Whether the last four characters as typed are wrong.
  var isProofWrong = false
  var isShowingExamples = false
  /// The file that is being named, while one is.
  var path: TextField?
  /// Whether it is about to be closed although nobody has confirmed to have it.
  var isClosingUnsaved = false
  /// Whether the store is writing down that it was saved.
  var isConfirming = false

  /// What the secret is for.
  enum Subject {
    case key(APIKey)
    case app(App)
  }

  enum Occasion {
    case created
    /// The key that it replaces, as it is now.
    case rotated(from: APIKey)
    /// An app's old secret has stopped.
    case secretReplaced
  }

  /// Seconds after which a shown secret hides by itself.
  static let showing: TimeInterval = 60

  init(_ issued: IssuedKey, occasion: Occasion, now: Date) {
    subject = .key(issued.key)
    secret = issued.secret
    self.occasion = occasion
    hidesAt = now.addingTimeInterval(Self.showing)
  }

  /// The secret of an app.
  init(_ app: App, secret: Secret, isNew: Bool, now: Date) {
    subject = .app(app)
    self.secret = secret
    occasion = isNew ? .created : .secretReplaced
    hidesAt = now.addingTimeInterval(Self.showing)
  }

  var name: String {
    switch subject {
    case .key(let key): key.name
    case .app(let app): app.name
    }
  }

  var type: CredentialType {
    switch subject {
    case .key(let key): key.type
    case .app: .clientSecret
    }
  }

  /// The first characters behind the prefix, which may be seen while it is hidden.
  var head: String {
    switch subject {
    case .key(let key): key.hint.head
    case .app(let app): app.secretHint?.head ?? ""
    }
  }

  /// What the name of a file with it ends in.
  var fileExtension: String {
    switch type {
    case .personal: "token"
    case .clientSecret: "secret"
    default: "key"
    }
  }

  var isHidden: Bool { hidesAt == nil }

  var title: String {
    switch (occasion, type) {
    case (.created, .clientSecret): "App registered. Its secret is shown once"
    case (.created, .personal): "Token created. It is shown once"
    case (.created, _): "Key created. It is shown once"
    case (.rotated, _): "New key. It is shown once"
    case (.secretReplaced, _): "New secret. It is shown once"
    }
  }

  /// Whether the typed characters are the last four of the secret.
  var isProven: Bool {
    secret.withBytes { bytes in
      bytes.count >= 4 && bytes.suffix(4).elementsEqual(proof.text.utf8)
    }
  }

  var standingNotice: Notice? {
    if isClosingUnsaved {
      return .problem("Not confirmed, and never shown again. Close it? y closes, Esc stays.")
    }
    if isProofWrong {
      return .problem("These are not its last 4 characters. Paste it somewhere and look again.")
    }
    return .hint("Esc asks before it closes unsaved.")
  }
}
