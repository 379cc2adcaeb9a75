import Credentials
import Terminal

/// Moving and ticking in the form.
extension KeyForm {
  /// Gives a key to the focused field.
  ///
  /// - Returns: false for a key that it has no use for.
  mutating func handle(_ key: Key) -> Bool {
    switch focus {
    case .name:
      return editing(.name) { $0.name.handle(key) }
    case .owner:
      return editing(.owner) { $0.owner.handle(key) }
    case .expiryDay:
      return editing(.expires) { $0.expiryDay.handle(key) }
    case .note:
      return editing(.note) { $0.note.handle(key) }
    case .rateLimit:
      return editing(.rateLimit) { $0.rateLimit.handle(key) }
    case .type, .environment, .expiry:
      guard key == .left || key == .right else { return false }
      choose(key == .right ? 1 : -1)
    case .scopes:
      return matrix.move(key)
    case .button:
      return false
    }
    return true
  }

  private mutating func editing(_ field: FieldProblem.Field, _ change: (inout KeyForm) -> Bool) -> Bool {
    let isChanged = change(&self)
    if isChanged { problems.removeAll { $0.field == field } }
    return isChanged
  }

  /// Goes to a neighbouring field; the matrix is entered at the end that is nearer.
  mutating func moveFocus(by step: Int) {
    let fields = fields
    let index = fields.firstIndex(of: focus) ?? 0
    focus = fields[(index + step + fields.count) % fields.count]
    if focus == .scopes { matrix.enter(movingBy: step) }
  }

  /// Takes the next or previous of the choices of the focused field.
  mutating func choose(_ step: Int) {
    switch focus {
    case .type:
      type = Self.neighbour(of: type, in: CredentialType.keyTypes, step)
      environment = type == .test ? .development : .production
      scopes.formIntersection(Scope.grantable(to: type))
      problems.removeAll { $0.field == .scopes }
    case .environment:
      environment = Self.neighbour(of: environment, in: KeyEnvironment.allCases, step)
    case .expiry:
      expiry = Self.neighbour(of: expiry, in: Expiry.allCases, step)
      problems.removeAll { $0.field == .expires }
    default:
      break
    }
  }

  private static func neighbour<Value: Equatable>(of value: Value, in all: [Value], _ step: Int) -> Value {
    let index = all.firstIndex(of: value) ?? 0
    return all[(index + step + all.count) % all.count]
  }

  /// Ticks or clears one box.
  ///
  /// - Returns: why it cannot be ticked; nil where it was.
  mutating func tick(_ access: Scope.Access) -> String? {
    guard matrix.toggle(access) else {
      let scope = matrix.focused
      return editedKey == nil
        ? "A \(type.title) key cannot hold \(scope)."
        : "The key does not hold \(scope): scopes can only be narrowed."
    }
    problems.removeAll { $0.field == .scopes }
    return nil
  }

  /// Ticks reading of everything, or clears it where all of it is ticked.
  mutating func tickAllReads() {
    matrix.tickAllReads()
    problems.removeAll { $0.field == .scopes }
  }
}
