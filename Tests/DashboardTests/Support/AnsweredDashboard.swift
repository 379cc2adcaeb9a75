import Credentials
import CredentialsTesting
import FoundationEssentials
import SQLiteStore
import Terminal

@testable import Dashboard

/// The dashboard on a real store, but without a loop: every request is answered before the next key.
struct AnsweredDashboard {
  var state: State
  let store: SQLiteStore
  private let folder: StoreFolder
  /// What was wanted from the terminal and the file system.
  private(set) var outside: [Effect] = []

  init(on folder: StoreFolder, size: Size = .standard, glyphs: Glyphs = .unicode) async throws {
    self.folder = folder
    store = try folder.open(seed: 7)
    state = State(session: .sample(glyphs: glyphs), size: size, now: folder.clock.date)
    await perform(state.start())
  }

  /// On a store with the samples.
  static func withSamples(
    in folder: StoreFolder,
    size: Size = .standard,
    glyphs: Glyphs = .unicode
  ) async throws -> AnsweredDashboard {
    try await Samples.fill(try folder.open(seed: 1), clock: folder.clock)
    return try await AnsweredDashboard(on: folder, size: size, glyphs: glyphs)
  }

  /// On the tab of the apps, over a store with requests, grants and apps.
  static func onApps(size: Size = .standard, glyphs: Glyphs = .unicode) async throws -> AnsweredDashboard {
    let folder = StoreFolder()
    try await folder.open(seed: 3).fillWithApps(clock: folder.clock)
    var desk = try await AnsweredDashboard(on: folder, size: size, glyphs: glyphs)
    await desk.press("3")
    return desk
  }

  mutating func press(_ keys: Key...) async {
    for key in keys { await take(.key(key)) }
  }

  mutating func press(_ character: Character) async {
    await press(.character(character))
  }

  mutating func type(_ text: String) async {
    for character in text { await press(.character(character)) }
  }

  mutating func take(_ event: Event) async {
    state.now = folder.clock.date
    await perform(update(&state, event))
  }

  private mutating func perform(_ effects: [Effect]) async {
    var waiting = effects
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      if case .ask(let request) = effect {
        waiting += update(&state, .answered(await request.answer(from: store, by: .ops1)))
      } else {
        outside.append(effect)
      }
      if case .moveClock(let days) = effect {
        folder.clock.advance(days: Double(days))
        state.now = folder.clock.date
        waiting += update(&state, .clockMoved(days: days))
      }
    }
  }

  var canvas: Canvas { draw(state) }

  /// The screen as text; a secret on it, which differs from key to key, as so many `#`.
  var picture: String {
    let text = canvas.plainText()
    guard let reveal = state.revealed, !reveal.isHidden else { return text }
    let secret = reveal.secret.withBytes { String(decoding: $0, as: UTF8.self) }
    let prefix = reveal.type.prefix
    return text.replacing(secret, with: prefix + String(repeating: "#", count: secret.count - prefix.count))
  }
}
