import Credentials
import Terminal

/// The form that registers an app.
struct AppForm {
  var name = TextField(limit: AppDraft.nameLength.upperBound)
  var kind = App.Kind.confidential
  /// Redirect URIs, one a field; the last is empty where another is allowed.
  private(set) var addresses = [AppForm.addressField()]
  var matrix = ScopeMatrix(resources: Resource.platform, scopes: [], allowed: ScopeSet(Scope.platform))
  var focus = Focus.name
  /// What was wrong when it was last submitted, until the form changes.
  private(set) var problems: [FieldProblem] = []
  /// Whether the store is at work on it.
  var isSubmitting = false

  enum Focus: Hashable {
    case name, kind
    case address(Int)
    case scopes, button
  }

  /// The fields that the form has, in the order of Tab.
  var fields: [Focus] { [.name, .kind] + addresses.indices.map(Focus.address) + [.scopes, .button] }

  var draft: AppDraft {
    AppDraft(
      name: name.text,
      kind: kind,
      redirectURIs: addresses.map(\.text).filter { !$0.isEmpty },
      scopes: matrix.scopes
    )
  }

  /// Whether leaving would throw away something that a person has typed.
  var isTouched: Bool {
    !name.text.isEmpty || !draft.redirectURIs.isEmpty || !matrix.scopes.isEmpty
  }

  /// What is wrong with one of the addresses; nil while it is empty.
  func problem(ofAddress index: Int) -> String? {
    let text = addresses[index].text
    guard !text.isEmpty else { return nil }
    do throws(FieldProblemError) {
      _ = try RedirectURI(registering: text)
      return nil
    } catch {
      return error.problem.message
    }
  }

  var standingNotice: Notice? {
    if let problem = problems.first { return .problem(problem.description) }
    switch focus {
    case .name: return .hint("People see this name when the app asks them for access.")
    case .kind where kind == .confidential: return .hint("It runs on a server, which can keep a secret.")
    case .kind: return .hint("It runs on people's machines, where nothing is secret: PKCE is required.")
    case .address(let index):
      if let problem = problem(ofAddress: index) { return .caution(problem) }
      return .hint("Where the browser may return to, exactly. None for the device grant alone.")
    case .scopes, .button: return .hint("What it may ask for at most. People can allow less.")
    }
  }

  func reasonAgainst(_ command: Command.ID) -> String? {
    switch command {
    case .columnRead, .columnWrite, .allRead: focus == .scopes ? nil : "Go to the scopes first."
    case .toggle: [.kind, .scopes, .button].contains(focus) ? nil : "Nothing to toggle."
    default: nil
    }
  }

  /// Shows what is wrong, and goes to the first field that is.
  mutating func show(_ problems: [FieldProblem]) {
    self.problems = problems
    isSubmitting = false
    switch problems.first?.field {
    case .scopes: focus = .scopes
    case .redirectURI: focus = .address(addresses.indices.first { problem(ofAddress: $0) != nil } ?? 0)
    case nil: break
    default: focus = .name
    }
  }

  mutating func moveFocus(by step: Int) {
    let fields = fields
    let index = fields.firstIndex(of: focus) ?? 0
    focus = fields[(index + step + fields.count) % fields.count]
    if focus == .scopes { matrix.enter(movingBy: step) }
  }

  mutating func chooseKind() {
    kind = kind == .confidential ? .public : .confidential
  }

  /// Gives a key to the focused field.
  ///
  /// - Returns: false for a key that it has no use for.
  mutating func handle(_ key: Key) -> Bool {
    let isHandled = edit(key)
    if isHandled { problems = [] }
    return isHandled
  }

  mutating func forgetProblems() {
    problems = []
  }

  private mutating func edit(_ key: Key) -> Bool {
    switch focus {
    case .name: return name.handle(key)
    case .kind:
      guard key == .left || key == .right else { return false }
      chooseKind()
      return true
    case .address(let index):
      if case .paste(let text) = key { return paste(text, at: index) }
      guard addresses[index].handle(key) else { return false }
      tidyAddresses()
      return true
    case .scopes: return matrix.move(key)
    case .button: return false
    }
  }

  /// Several addresses that are pasted at once get a field each.
  private mutating func paste(_ text: String, at index: Int) -> Bool {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = parts.first else { return true }
    _ = addresses[index].handle(.paste(first))
    for (offset, part) in parts.dropFirst().enumerated() where addresses.count < Self.most {
      var field = Self.addressField()
      _ = field.handle(.paste(part))
      addresses.insert(field, at: index + 1 + offset)
    }
    tidyAddresses()
    return true
  }

  /// One empty field at the end, as long as more are allowed; two of them would be one too many.
  private mutating func tidyAddresses() {
    while addresses.count > 1, addresses.suffix(2).allSatisfy(\.text.isEmpty) { addresses.removeLast() }
    if addresses.last?.text.isEmpty == false, addresses.count < Self.most {
      addresses.append(Self.addressField())
    }
    if case .address(let index) = focus { focus = .address(min(index, addresses.count - 1)) }
  }

  private static let most = AppDraft.redirectURICount.upperBound

  private static func addressField() -> TextField { TextField(limit: RedirectURI.length.upperBound) }
}
