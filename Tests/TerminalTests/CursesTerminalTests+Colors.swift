import Glibc
import Testing

@testable import Terminal

/// Colours as they are written to terminals of several kinds.
extension CursesTerminalTests {
  /// Whether the descriptions of ncurses-term are here.
  private static let describesDirectColors = access("/usr/share/terminfo/x/xterm-direct", R_OK) == 0

  private func written(on terminal: CursesTerminal, _ role: Role = .danger) -> String {
    var canvas = Canvas(size: terminal.size)
    canvas.write("OVERDUE", x: 1, y: 1, style: Style(role))
    _ = pty.output()
    terminal.present(canvas)
    return pty.output()
  }

  @Test(arguments: [
    ("xterm-256color", "38;5;203m"), ("tmux-256color", "38;5;203m"), ("screen-256color", "38;5;203m"),
    ("xterm", "31m"), ("screen", "31m"), ("linux", "31m"),
  ])
  func coloursAreThoseOfTheDescription(term: String, expected: String) throws {
    let terminal = try pty.open(term: term)
    defer { terminal.close() }
    #expect(written(on: terminal).contains(expected))
  }

  @Test(
    .enabled(if: describesDirectColors),
    arguments: [
      ("xterm-direct", "", "38:2::255:95:98m"), ("xterm-256color", "truecolor", "38:2::255:95:98m"),
      ("xterm-256color", "24bit", "38:2::255:95:98m"), ("tmux-256color", "truecolor", "38:2::255:95:98m"),
      ("xterm-256color", "yes", "38;5;203m"), ("screen-256color", "truecolor", "38;5;203m"),
      ("linux", "truecolor", "31m"),
    ]
  )
  func directColoursAreUsedWhereTheyArePromisedAndDescribed(
    term: String,
    promise: String,
    expected: String
  ) throws {
    let terminal = try pty.open(term: term, ["COLORTERM": promise])
    defer { terminal.close() }
    #expect(written(on: terminal).contains(expected))
    #expect(!pty.output().contains("\u{1B}]4;"))
  }

  @Test func noColorRulesOutDirectOnesToo() {
    let environment = ["COLORTERM": "truecolor", "NO_COLOR": "1"]
    #expect(Terminfo.names(for: "xterm-256color", environment: environment) == ["xterm-256color"])
  }

  /// What a slow line carries: a gap in its own look would change the colour twice.
  @Test func gapBetweenWordsOfOneLookIsDrawnInThatLook() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    var canvas = Canvas(size: terminal.size)
    for (word, x) in [("PR", 1), ("WF", 4), ("SE", 9)] {
      canvas.write(word, x: x, y: 1, style: Style(.heading))
    }
    _ = pty.output()
    terminal.present(canvas)
    let output = pty.output()
    #expect(output.contains("PR WF"))
    #expect(!output.contains("WF   SE"))
  }

  /// Where it could be seen, a gap keeps its own ground.
  @Test func gapBetweenReversedWordsIsNotReversed() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    var canvas = Canvas(size: terminal.size)
    for (word, x) in [("PR", 1), ("WF", 4)] {
      canvas.write(word, x: x, y: 1, style: Style(.heading).reversed)
    }
    _ = pty.output()
    terminal.present(canvas)
    #expect(!pty.output().contains("PR WF"))
  }

  @Test func theSameThemeIsNotDrawnAgain() throws {
    let terminal = try pty.open(theme: .dark)
    defer { terminal.close() }
    _ = written(on: terminal)
    terminal.use(.dark)
    #expect(pty.output().isEmpty)
  }

  @Test func anotherThemeIsDrawnAtOnce() throws {
    let terminal = try pty.open(theme: .dark)
    defer { terminal.close() }
    #expect(written(on: terminal).contains("38;5;203m"))
    terminal.use(.light)
    let light = pty.output()
    #expect(light.contains("38;5;125m") && light.contains("OVERDUE"))
    terminal.use(.mono)
    let mono = pty.output()
    #expect(mono.contains("OVERDUE") && !mono.contains("38;5;"))
    terminal.use(.auto)
    #expect(pty.output().contains("38;5;203m"))
  }

  @Test func aThemeWithAGroundPaintsEveryCell() throws {
    let terminal = try pty.open(theme: .contrast)
    defer { terminal.close() }
    #expect(written(on: terminal).contains("48;5;16m"))
    terminal.use(.dark)
    #expect(!pty.output().contains("48;5;16m"))
  }

  @Test func noColorHoldsForEveryTheme() throws {
    let terminal = try pty.open(["NO_COLOR": "1"])
    defer { terminal.close() }
    terminal.use(.contrast)
    #expect(!written(on: terminal).contains("48;5;"))
  }
}
