import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Synchronization
import Terminal
import Testing

@testable import Dashboard

/// Somebody at a terminal with the dashboard on it, who goes by what the screen says.
final class Person: Sendable {
  let folder: StoreFolder
  let store: RememberingStore
  let terminal: WatchedTerminal
  private let ending = AsyncStream<DashboardEnding>.makeStream()

  /// Opens the dashboard on a thread of its own, as the program does on its first.
  init(
    in folder: StoreFolder = StoreFolder(),
    size: Size = .standard,
    seed: UInt64 = 7,
    isReadOnly: Bool = false,
    patience: Duration = .milliseconds(50)
  ) throws {
    self.folder = folder
    store = RememberingStore(try folder.open(seed: seed))
    terminal = WatchedTerminal(size: size)
    let dashboard = DashboardApplication(
      store: store,
      actor: .ops1,
      now: folder.clock.now,
      environment: ["PWD": folder.path, "TERM": "xterm-256color"],
      options: DashboardOptions(isReadOnly: isReadOnly, timeZone: .gmt),
      patience: patience
    )
    Thread.detachNewThread { [terminal, ending] in
      ending.continuation.yield(dashboard.run(on: terminal))
      ending.continuation.finish()
    }
  }

  deinit {
    terminal.inject(.terminated(signal: 15))
  }

  func presses(_ keys: Key...) {
    for key in keys { terminal.inject(.key(key)) }
  }

  func presses(_ character: Character) {
    presses(.character(character))
  }

  func types(_ text: String) {
    for character in text { presses(character) }
  }

  func sees(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    let isThere = await terminal.shows { $0.plainText().contains(text) }
    if !isThere { missed("\(text.debugDescription) never came", sourceLocation) }
  }

  func seesNoMore(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    let isGone = await terminal.shows { !$0.plainText().contains(text) }
    if !isGone { missed("\(text.debugDescription) never went", sourceLocation) }
  }

  /// The end of the program, with its exit status.
  func leaves() async -> Int32? {
    if case .left(let status) = await ends() { status } else { nil }
  }

  /// How somebody left the dashboard.
  func ends() async -> DashboardEnding? {
    var iterator = ending.stream.makeAsyncIterator()
    return await iterator.next()
  }

  /// The line with this text, as it stands on the screen.
  func line(with text: String) -> String {
    let picture = terminal.script.last?.plainText() ?? ""
    return picture.split(separator: "\n").first { $0.contains(text) }.map(String.init) ?? ""
  }

  /// Reads the shown secret off the screen.
  func readsSecret() -> String {
    let words = line(with: "│ qx_").split(separator: " ")
    return words.first { $0.hasPrefix("qx_") }.map(String.init) ?? ""
  }

  /// Types the end of the shown secret, as proof to have it.
  func confirmsSaved() async -> String {
    let secret = readsSecret()
    presses(.tab)
    types(String(secret.suffix(4)))
    await sees("is saved")
    return secret
  }

  /// What the dashboard sent to the clipboard.
  var clipboard: String? {
    let sent = terminal.script.sent.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let text = sent.dropFirst("\u{1B}]52;c;".count).prefix { $0 != "\u{7}" }
    return Data(base64Encoded: String(text)).map { String(decoding: $0, as: UTF8.self) }
  }

  private func missed(_ what: String, _ sourceLocation: SourceLocation) {
    let picture = terminal.script.last?.plainText() ?? "nothing"
    Issue.record("\(what); the screen says:\n\(picture)", sourceLocation: sourceLocation)
  }
}
