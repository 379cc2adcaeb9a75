import Dashboard
import Foundation
import ProgramTesting
import Terminal
import Testing

/// The built program with a demo that is the same each time.
struct DemoTerminal {
  let folder: TemporaryFolder
  let terminal: PseudoTerminal

  /// - Throws: `SystemError` when it cannot be started, `WaitError` when its list does not appear.
  init(columns: Int, rows: Int, _ options: String...) throws {
    folder = try TemporaryFolder()
    let environment = PseudoTerminal.environment.merging([
      "HOME": folder.path(of: "home"),
      "XDG_RUNTIME_DIR": folder.path,
      "TZ": "UTC",
    ]) { $1 }
    terminal = try PseudoTerminal(
      BuiltProgram.path,
      arguments: ["demo", "--date", "2026-11-23T14:07:02Z", "--seed", "7", "--no-traffic"] + options,
      environment: environment,
      columns: columns,
      rows: rows,
      workingDirectory: folder.path
    )
    try terminal.waitFor("deploy-pipeline")
  }

  /// Seconds that somebody takes to read a caption; less passes between the presses that follow it.
  static let captionPause = 2.0

  /// Plays a tour as a presenter would, and waits for each of its captions.
  ///
  /// - Parameter record: called after every press, with the seconds that a person would have taken for it.
  /// - Throws: `WaitError` where a caption does not come.
  func play(_ name: String, record: (_ pause: Double) throws -> Void = { _ in }) throws {
    let tour = try #require(Tour.named(name))
    for (index, step) in tour.steps.enumerated() {
      try terminal.waitFor("\(index + 1) of \(tour.steps.count)")
      try terminal.waitUntilQuiet()
      try record(0.5)
      try record(Self.captionPause)
      for press in step.presses {
        try take(press) {
          try terminal.waitUntilInputIsRead()
          try terminal.waitUntilQuiet(for: .milliseconds(60))
          try record(0.12)
        }
      }
    }
    try terminal.waitFor("That was it.")
    try record(3)
  }

  private func take(_ press: TourPress, then settle: () throws -> Void) throws {
    switch press {
    case .key(let key):
      try terminal.press(PseudoTerminal.Key(key))
      try settle()
    case .text(let text): try type(text, then: settle)
    case .secretEnd: try type(String(try #require(terminal.shownSecret).suffix(4)), then: settle)
    case .codeEnd:
      let code = try #require(terminal.text.firstMatch(of: /[B-Z]{4}-([B-Z]{4})/))
      try type(String(code.output.1), then: settle)
    }
  }

  private func type(_ text: String, then settle: () throws -> Void) throws {
    for character in text {
      try terminal.press(.character(character))
      try settle()
    }
  }
}

extension PseudoTerminal.Key {
  /// A key that a tour has pressed.
  fileprivate init(_ key: Terminal.Key) {
    self =
      switch key {
      case .character(let character): .character(character)
      case .control(let letter): .control(letter)
      case .function(let number): .function(number)
      case .enter: .enter
      case .escape: .escape
      case .tab: .tab
      case .backTab: .backTab
      case .backspace: .backspace
      case .delete: .delete
      case .insert: .insert
      case .up: .up
      case .down: .down
      case .left: .left
      case .right: .right
      case .home: .home
      case .end: .end
      case .pageUp: .pageUp
      case .pageDown: .pageDown
      case .paste(let text): .character(text.first ?? " ")
      // No tour uses the mouse.
      case .mouse: .character(" ")
      }
  }
}
