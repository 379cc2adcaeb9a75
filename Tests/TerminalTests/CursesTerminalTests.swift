import Glibc
import Testing

@testable import Terminal

/// One at a time: ncurses and signal handlers belong to the whole process.
@Suite(.serialized) struct CursesTerminalTests {
  let pty: PseudoTerminal

  init() throws {
    pty = try PseudoTerminal()
  }

  private func canvas(_ terminal: CursesTerminal, _ text: String, style: Style = .text) -> Canvas {
    var canvas = Canvas(size: terminal.size)
    canvas.write(text, x: 1, y: 1, style: style)
    return canvas
  }

  /// Waits until as many events have come as are expected.
  private func events(_ terminal: CursesTerminal, _ count: Int) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while events.count < count {
      let next = terminal.wait(timeout: .seconds(10))
      if next.isEmpty { break }
      events += next
    }
    return events
  }

  // MARK: Opening and closing

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "vt100", "linux"])
  func theTerminalIsGivenBackAsItWasFound(term: String) throws {
    let before = pty.modes
    let terminal = try pty.open(term: term)
    #expect(terminal.size == Size(columns: 40, rows: 10))
    #expect(pty.modes != before)
    #expect(pty.output().contains("\u{1B}[?2004h"))
    terminal.close()
    terminal.close()
    #expect(pty.modes == before)
    #expect(pty.output().contains("\u{1B}[?2004l"))
  }

  @Test func theAlternateScreenIsLeftEmpty() throws {
    let terminal = try pty.open()
    #expect(pty.output().contains("\u{1B}[?1049h"))
    terminal.present(canvas(terminal, "qx_live_secret"))
    #expect(pty.output().contains("qx_live_secret"))
    terminal.close()
    let farewell = pty.output()
    let erased = try #require(farewell.firstRange(of: "\u{1B}[J") ?? farewell.firstRange(of: "\u{1B}[2J"))
    let left = try #require(farewell.firstRange(of: "\u{1B}[?1049l"))
    #expect(erased.lowerBound < left.lowerBound)
    #expect(farewell.contains("\u{1B}[?25h"))
  }

  @Test func aFileIsNotATerminal() throws {
    let file = Glibc.open("/dev/null", O_RDWR)
    defer { Glibc.close(file) }
    #expect(throws: TerminalError.notATerminal) {
      _ = try CursesTerminal(
        options: TerminalOptions(environment: ["TERM": "xterm"]),
        input: file,
        output: file
      )
    }
  }

  @Test(arguments: [
    ("", TerminalError.tooSimple(term: "")), ("dumb", .tooSimple(term: "dumb")),
    ("no-such", .unknown(term: "no-such")),
  ])
  func terminalsThatCannotDrawAreRefused(term: String, error: TerminalError) {
    let before = pty.modes
    #expect(throws: error) { _ = try pty.open(term: term) }
    #expect(pty.modes == before)
    #expect(error.description.contains("TERM=xterm-256color"))
  }

  @Test func aTerminalNameIsNotSentToTheTerminal() {
    #expect(TerminalError.unknown(term: "\u{1B}[2J").description.contains("\"\u{FFFD}[2J\""))
  }

  // MARK: Drawing

  @Test func onlyWhatChangedIsSent() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    terminal.present(canvas(terminal, "deploy-pipeline"))
    #expect(pty.output().contains("deploy-pipeline"))
    terminal.present(canvas(terminal, "deploy-pipeline"))
    #expect(pty.output() == "")
    terminal.present(canvas(terminal, "deploy-Pipeline"))
    let change = pty.output()
    #expect(change.contains("P") && !change.contains("deploy"))
  }

  @Test func theCursorIsShownWhereTheCanvasSaysAndHiddenOtherwise() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    var canvas = canvas(terminal, "name")
    terminal.present(canvas)
    _ = pty.output()
    canvas.cursor = Point(x: 5, y: 1)
    terminal.present(canvas)
    #expect(pty.output().contains("\u{1B}[?25h"))
    canvas.cursor = nil
    terminal.present(canvas)
    #expect(pty.output().contains("\u{1B}[?25l"))
  }

  @Test func wideCharactersAreDrawn() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    terminal.present(canvas(terminal, "日本 e\u{301}"))
    let output = pty.output()
    #expect(output.contains("日本") && output.contains("e\u{301}"))
  }

  @Test(arguments: [["LANG": "C"], ["LC_ALL": "POSIX"]])
  func aLocaleThatIsNotUTF8GetsASCII(environment: [String: String]) throws {
    let terminal = try pty.open(environment)
    defer { terminal.close() }
    #expect(terminal.glyphs == .ascii)
    _ = pty.output()
    terminal.present(canvas(terminal, "a日é!"))
    let output = pty.output()
    #expect(output.contains("a???!"))
    #expect(output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func aUTF8LocaleThatIsNotInstalledIsStillUTF8() throws {
    let terminal = try pty.open(["LC_ALL": "xx_XX.utf-8"])
    defer { terminal.close() }
    #expect(terminal.glyphs == .unicode)
  }

  @Test func asciiGlyphsCanBeAskedFor() throws {
    let terminal = try pty.open(usesASCII: true)
    defer { terminal.close() }
    #expect(terminal.glyphs == .ascii)
  }

  @Test(arguments: [("NO_COLOR", "1", "xterm-256color"), ("X", "", "vt100")])
  func withoutColoursOnlyAttributesAreSent(name: String, value: String, term: String) throws {
    let terminal = try pty.open(term: term, [name: value])
    defer { terminal.close() }
    _ = pty.output()
    terminal.present(canvas(terminal, "OVERDUE", style: Style(.danger)))
    let output = pty.output()
    #expect(output.contains("\u{1B}[1m") || output.contains(";1m") || output.contains("\u{1B}[0;1"))
    #expect(!output.contains(#/\u{1B}\[[0-9;]*[34][0-9][0-9;]*m/#))
  }

  @Test func forgettingRepaintsTheLastCanvas() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    terminal.present(canvas(terminal, "qx_live_secret"))
    terminal.present(canvas(terminal, "hidden"))
    _ = pty.output()
    terminal.forget()
    let output = pty.output()
    #expect(output.contains("hidden"))
    #expect(!output.contains("secret"))
  }

  /// It comes with most changes of look otherwise, a tenth of what a key costs on a slow line.
  @Test func theEndOfLineDrawingIsSentWithWholeScreensAlone() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    _ = pty.output()
    terminal.present(canvas(terminal, "OVERDUE", style: Style(.danger).bold))
    let change = pty.output()
    #expect(change.contains("OVERDUE") && !change.contains("\u{1B}(B"))

    terminal.forget()
    #expect(pty.output().contains("\u{1B}(B"))

    pty.resize(columns: 50, rows: 12)
    kill(getpid(), SIGWINCH)
    #expect(terminal.wait(timeout: nil) == [.resized(Size(columns: 50, rows: 12))])
    _ = pty.output()
    terminal.present(canvas(terminal, "OVERDUE", style: Style(.danger).bold))
    let whole = pty.output()
    #expect(whole.contains("OVERDUE") && whole.contains("\u{1B}(B"))
  }

  @Test func controlBytesFollowWhatWasPresented() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    terminal.present(canvas(terminal, "copied"))
    terminal.send(Array("\u{1B}]52;c;Zm9v\u{7}".utf8))
    #expect(pty.output().hasSuffix("\u{1B}]52;c;Zm9v\u{7}"))
  }

  // MARK: Input

  @Test(arguments: ["\u{1B}[A", "\u{1B}OA"])
  func arrowsAreKeysInBothModes(bytes: String) throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    pty.type(bytes + "\r")
    #expect(events(terminal, 2) == [.key(.up), .key(.enter)])
  }

  @Test func controlKeysReachTheProgram() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    pty.type("\u{3}\u{13}\u{11}\u{1A}\u{1C}\u{16}")
    #expect(events(terminal, 6) == "csqz\\v".map { .key(.control($0)) })
  }

  @Test func aLoneEscapeIsAKey() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    pty.type("\u{1B}")
    #expect(terminal.wait(timeout: .seconds(10)) == [.key(.escape)])
    pty.type("\u{1B}x")
    #expect(events(terminal, 2) == [.key(.escape), .key(.character("x"))])
  }

  @Test func aPasteIsOneEvent() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    pty.type("\u{1B}[200~one\rtwo\u{1B}[A\u{1B}[201~")
    #expect(events(terminal, 1) == [.key(.paste("one\rtwo\u{1B}[A"))])
  }

  @Test func theKeysOfTheDescriptionAreKnown() throws {
    let terminal = try pty.open(term: "wy60")
    defer { terminal.close() }
    pty.type("\u{1B}J")
    #expect(events(terminal, 1) == [.key(.pageUp)])
  }

  @Test func waitingEndsWithItsTimeout() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    #expect(terminal.wait(timeout: .zero) == [])
    #expect(terminal.wait(timeout: .milliseconds(5)) == [])
  }

  @Test func theWakerEndsAWaitAndMayOutliveTheTerminal() throws {
    let terminal = try pty.open()
    let waker = terminal.waker
    waker.wake()
    waker.wake()
    #expect(terminal.wait(timeout: nil) == [.woken])
    #expect(terminal.wait(timeout: .zero) == [])
    terminal.close()
    waker.wake()
  }

  // MARK: Signals

  @Test func aNewSizeIsReportedAndDrawn() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    terminal.present(canvas(terminal, "before"))
    pty.resize(columns: 60, rows: 20)
    kill(getpid(), SIGWINCH)
    #expect(terminal.wait(timeout: nil) == [.resized(Size(columns: 60, rows: 20))])
    #expect(terminal.size == Size(columns: 60, rows: 20))
    _ = pty.output()
    var wide = Canvas(size: terminal.size)
    wide.write("corner", x: 50, y: 19)
    terminal.present(wide)
    #expect(pty.output().contains("corner"))
  }

  @Test(arguments: [SIGHUP, SIGINT, SIGTERM])
  func askingTheProgramToEndIsAnEvent(signal: Int32) throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    kill(getpid(), signal)
    #expect(terminal.wait(timeout: nil) == [.terminated(signal: signal)])
  }

  @Test func aHangUpEndsTheProgram() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    pty.hangUp()
    #expect(terminal.wait(timeout: nil) == [.terminated(signal: SIGHUP)])
  }

  @Test func beingContinuedRepaints() throws {
    let terminal = try pty.open()
    defer { terminal.close() }
    terminal.present(canvas(terminal, "still here"))
    _ = pty.output()
    kill(getpid(), SIGCONT)
    #expect(terminal.wait(timeout: nil) == [.resumed])
    let output = pty.output()
    #expect(output.contains("still here"))
    #expect(output.contains("\u{1B}[?2004h"))
  }

  @Test func signalsAreTheProgramsOwnAgainAfterwards() throws {
    func actions() -> [UInt] {
      [SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH, SIGSEGV, SIGABRT].map { signal in
        var action = sigaction()
        sigaction(signal, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: UInt.self)
      }
    }
    let before = actions()
    let terminal = try pty.open()
    #expect(zip(before, actions()).allSatisfy { $0 != $1 })
    terminal.close()
    #expect(actions() == before)
  }
}
