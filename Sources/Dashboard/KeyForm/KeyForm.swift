import Credentials
import FoundationEssentials

/// The form that creates a key or a personal token, or edits one.
struct KeyForm {
  let mode: Mode
  var name: TextField
  var type: CredentialType
  var environment: KeyEnvironment
  var owner: TextField
  var expiry = Expiry.never
  var expiryDay = TextField(limit: 10)
  var note: TextField
  var rateLimit: TextField
  var scopes: ScopeSet
  var focus = Focus.name
  /// The box that has the focus in the scope matrix.
  var scopeRow = 0
  var scopeAccess = Scope.Access.read
  /// What the store says about the name as it stands; nil while it has not answered.
  var nameOwner: NameOwner?
  /// What was wrong when it was last submitted, until the field changes.
  var problems: [FieldProblem] = []
  /// Whether the store is at work on it.
  var isSubmitting = false

  enum Mode {
    case create
    case edit(APIKey)
  }

  enum Expiry: CaseIterable {
    case never
    case in90Days
    case onDay
  }

  enum Focus: Hashable {
    case name, type, environment, owner, expiry, expiryDay, note, scopes, rateLimit, button
  }

  enum NameOwner: Equatable {
    case nobody(name: String)
    case key(APIKey)
  }

  init(creating type: CredentialType, owner: String) {
    mode = .create
    self.type = type
    name = TextField(limit: KeyDraft.nameLength.upperBound)
    environment = .production
    self.owner = TextField(owner, limit: KeyDraft.ownerLength.upperBound)
    note = TextField(limit: KeyDraft.noteLength.upperBound)
    rateLimit = TextField(String(KeyDraft.defaultRateLimit), limit: 7)
    scopes = []
  }

  init(editing key: APIKey) {
    mode = .edit(key)
    type = key.type
    name = TextField(key.name, limit: KeyDraft.nameLength.upperBound)
    environment = key.environment ?? .production
    owner = TextField(key.owner, limit: KeyDraft.ownerLength.upperBound)
    note = TextField(key.note, limit: KeyDraft.noteLength.upperBound)
    rateLimit = TextField(String(key.rateLimit), limit: 7)
    scopes = key.scopes
  }

  var editedKey: APIKey? {
    if case .edit(let key) = mode { key } else { nil }
  }

  var isPersonal: Bool { type == .personal }

  /// The fields that the form has, in the order of Tab.
  var fields: [Focus] {
    var fields: [Focus] = [.name]
    if editedKey == nil, !isPersonal { fields.append(.type) }
    if !isPersonal { fields += [.environment, .owner] }
    if editedKey == nil { fields.append(.expiry) }
    if editedKey == nil, expiry == .onDay { fields.append(.expiryDay) }
    return fields + [.note, .scopes, .rateLimit, .button]
  }

  /// The rows of the scope matrix: the platform's resources, and for a person the keys themselves.
  var resources: [Resource] { isPersonal ? Resource.allCases : Resource.platform }

  /// The boxes of the scopes. What can be ticked is the type's rule, and when editing only what the key
  /// holds.
  var matrix: ScopeMatrix {
    get {
      ScopeMatrix(
        resources: resources,
        scopes: scopes,
        row: scopeRow,
        access: scopeAccess,
        allowed: editedKey?.scopes ?? ScopeSet(Scope.grantable(to: type))
      )
    }
    set {
      scopes = newValue.scopes
      scopeRow = newValue.row
      scopeAccess = newValue.access
    }
  }

  var path: [String] {
    switch mode {
    case .create: [isPersonal ? "Create token" : "Create"]
    case .edit(let key): [key.displayName, "Edit"]
    }
  }

  var submitLabel: String {
    switch mode {
    case .create: isPersonal ? "Create token" : "Create key"
    case .edit: "Save"
    }
  }

  /// Whether leaving would throw away something that a person has typed.
  var isTouched: Bool {
    switch mode {
    case .create: !name.text.isEmpty || !note.text.isEmpty || !scopes.isEmpty || expiry != .never
    case .edit(let key): !edit.reduced(for: key).isEmpty
    }
  }

  var standingNotice: Notice? {
    if let problem = problems.first { return .problem(problem.description) }
    if editedKey != nil { return .hint("Scopes can only be narrowed. A wider key is a new key.") }
    let most = Scope.grantable(to: type).count
    return .hint("\(scopes.count) of \(most) scopes. Grant the fewest that the service needs.")
  }

  func reasonAgainst(_ command: Command.ID) -> String? {
    let isInMatrix = focus == .scopes
    switch command {
    case .columnRead, .columnWrite: return isInMatrix ? nil : "Go to the scopes first."
    case .allRead: return isInMatrix && editedKey == nil ? nil : "Go to the scopes of a new key first."
    case .toggle:
      return [.type, .environment, .expiry, .scopes, .button].contains(focus) ? nil : "Nothing to toggle."
    default: return nil
    }
  }
}
