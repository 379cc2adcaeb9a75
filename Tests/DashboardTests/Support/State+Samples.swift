import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal

@testable import Dashboard

extension Session {
  static func sample(
    isReadOnly: Bool = false,
    glyphs: Glyphs = .unicode,
    location: String = "/srv/keys/qodryx.db"
  ) -> Session {
    Session(
      actor: .ops1,
      place: StorePlace(kind: "local", location: location),
      glyphs: glyphs,
      dates: DateWording(timeZone: .gmt),
      workingDirectory: "/home/ops1",
      isReadOnly: isReadOnly
    )
  }
}

extension Size {
  static let standard = Size(columns: 80, rows: 24)
  static let large = Size(columns: 120, rows: 35)
}

extension APIKey {
  /// `count` keys, each an hour younger than the one before, so that they lie in the standard order.
  static func row(of count: Int) -> [APIKey] {
    (0..<count).map { number in
      Samples.key(
        Samples.draft("key-\(number)"),
        id: "KEY\(number)",
        createdAt: ManualClock.start - 30 * RotationPolicy.day + Double(number) * 3_600
      )
    }
  }

  func with(_ change: (inout APIKey) -> Void) -> APIKey {
    var key = self
    change(&key)
    return key
  }
}

extension State {
  /// A dashboard on a store that has these keys and no others.
  static func showing(
    _ keys: [APIKey],
    size: Size = .standard,
    isReadOnly: Bool = false
  ) -> State {
    var state = State(session: .sample(isReadOnly: isReadOnly), size: size, now: ManualClock.start)
    _ = state.start()
    var counts = KeyCounts()
    counts.active = keys.count
    _ = update(&state, .answered(.counts(counts)))
    state.answer(state.pageEffects(), from: Shelf(keys: keys))
    return state
  }

  /// What the opening asks for, as the shelf can answer it.
  private mutating func pageEffects() -> [Effect] {
    reloadList()
  }

  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] {
    keys.flatMap { update(&self, .key($0)) }
  }

  @discardableResult
  mutating func press(_ character: Character) -> [Effect] {
    press(.character(character))
  }

  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.flatMap { press(.character($0)) }
  }

  @discardableResult
  mutating func receive(_ answer: Answer) -> [Effect] {
    update(&self, .answered(answer))
  }

  /// What the line above the hints says.
  var message: String { (notice ?? standingNotice)?.text ?? "" }

  var selectedName: String? { list.selectedKey?.name }

  var form: KeyForm? {
    if case .form(let form) = screens.last { form } else { nil }
  }

  var wizard: RotationWizard? {
    if case .rotation(let wizard) = screens.last { wizard } else { nil }
  }

  var detail: KeyDetail? {
    if case .detail(let detail) = screens.last { detail } else { nil }
  }

  var revealed: Reveal? {
    if case .reveal(let reveal) = modal { reveal } else { nil }
  }

  var revocation: Revocation? {
    if case .revocation(let revocation) = modal { revocation } else { nil }
  }

  var question: Confirmation? {
    if case .confirmation(let confirmation) = modal { confirmation } else { nil }
  }
}

extension State {
  /// The same, with nothing left to wait for.
  var answered: State {
    var state = self
    state.connection = Connection()
    return state
  }
}
