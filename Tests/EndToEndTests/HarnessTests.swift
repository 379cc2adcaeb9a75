import Foundation
import ProgramTesting
import Testing

/// The harness itself: what the other tests rely on when they look at the program through a terminal.
@Suite struct HarnessTests {
  @Test func outputAppearsOnTheScreen() throws {
    let terminal = try PseudoTerminal("printf", arguments: ["a\\r\\n  b \\033[3bc\\r\\n日本|"])

    #expect(try terminal.waitForExit() == .exited(0))

    #expect(terminal.text == "a\n  b    c\n日本|")
    #expect(terminal.row(1) == "  b    c")
    #expect(terminal.cursor == ScreenCursor(row: 2, column: 5, isVisible: true))
  }

  @Test func allOutputBeforeTheEndIsRead() throws {
    let terminal = try PseudoTerminal("seq", arguments: ["20000"])

    #expect(try terminal.waitForExit() == .exited(0))

    #expect(terminal.hasWritten("\n1\r\n") == false)
    #expect(terminal.rawOutput.starts(with: Array("1\r\n2\r\n".utf8)))
    #expect(terminal.text.hasSuffix("19999\n20000"))
    #expect(terminal.rawOutput.count(where: { $0 == UInt8(ascii: "\n") }) == 20000)
  }

  @Test func exitStatusTellsCodesFromSignals() throws {
    let failing = try PseudoTerminal("bash", arguments: ["-c", "exit 3"])
    #expect(try failing.waitForExit() == .exited(3))

    let killed = try PseudoTerminal("cat")
    killed.signal(SIGKILL)
    #expect(try killed.waitForExit() == .signalled(SIGKILL))
  }

  @Test func typedTextIsEchoedAndReachesTheProgram() throws {
    let terminal = try PseudoTerminal("cat")

    try terminal.send("hello")
    try terminal.press(.enter)
    try terminal.waitFor("hello\nhello")
    try terminal.press(.control("d"))

    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func controlKeysSendSignalsAsTheTerminalIsTheControllingOne() throws {
    let terminal = try PseudoTerminal("cat")
    // Only a program that reads is surely past its start.
    try terminal.send("ready\r")
    try terminal.waitFor("ready\nready")

    try terminal.press(.control("c"))

    #expect(try terminal.waitForExit() == .signalled(SIGINT))
  }

  @Test func keysFollowTheModesThatTheProgramHasSet() throws {
    let script = "stty raw -echo; printf '\\033[?1h\\033[?2004hready\\r\\n'; cat -v"
    let terminal = try PseudoTerminal("bash", arguments: ["-c", script])
    try terminal.waitFor("ready")

    try terminal.press(
      .up,
      .backTab,
      .function(1),
      .function(5),
      .pageDown,
      .escape,
      .backspace,
      .control("x")
    )
    try terminal.paste("x")

    try terminal.waitFor("^[OA^[[Z^[OP^[[15~^[[6~^[^?^X^[[200~x^[[201~")
  }

  @Test func questionsOfTheProgramAreAnswered() throws {
    let script = "stty raw -echo; printf 'ab\\033[6n'; IFS= read -r -d R answer; printf '%q' \"$answer\""
    let terminal = try PseudoTerminal("bash", arguments: ["-c", script])

    try terminal.waitFor("[1;3")
  }

  @Test func resizeReachesTheProgram() throws {
    let script = "trap 'stty size' WINCH; stty size; while :; do read -r line; done"
    let terminal = try PseudoTerminal("bash", arguments: ["-c", script], columns: 90, rows: 30)
    try terminal.waitFor("30 90")

    terminal.resize(columns: 40, rows: 10)
    // The shell runs the trap once it has a line.
    try terminal.press(.enter)

    try terminal.waitFor("10 40")
    #expect(terminal.screen.rows.count == 10)
  }

  @Test func changedLineSettingsAreSeenWhileRunningAndAfterTheEnd() throws {
    let script = "stty -echo -icanon; read -r line; exit 0"
    let careless = try PseudoTerminal("bash", arguments: ["-c", script])
    #expect(careless.settingsAtStart.echoes && careless.settingsAtStart.isLineBuffered)
    try careless.waitUntilSettings("no echo") { !$0.echoes }
    try careless.send("\n")
    #expect(try careless.waitForExit() == .exited(0))
    #expect(try careless.settings != careless.settingsAtStart)
    #expect(try careless.settings.isLineBuffered == false)

    let tidy = try PseudoTerminal("bash", arguments: ["-c", "saved=$(stty -g); stty raw; stty $saved"])
    #expect(try tidy.waitForExit() == .exited(0))
    #expect(try tidy.settings == tidy.settingsAtStart)
  }

  @Test func alternateScreenLeavesTheLinesBelowItAsTheyWere() throws {
    let script = "echo before; tput smcup; tput civis; echo inside; read -r line; tput cnorm; tput rmcup"
    let terminal = try PseudoTerminal("bash", arguments: ["-c", script])
    try terminal.waitFor("inside")
    #expect(terminal.isAlternateScreen)
    #expect(!terminal.cursor.isVisible)
    #expect(!terminal.text.contains("before"))

    try terminal.press(.enter)
    #expect(try terminal.waitForExit() == .exited(0))

    #expect(!terminal.isAlternateScreen)
    #expect(terminal.cursor.isVisible)
    #expect(terminal.text == "before")
    #expect(terminal.hasWritten("\u{1b}[?1049l"))
  }

  @Test func hangUpEndsTheProgram() throws {
    let terminal = try PseudoTerminal("cat")

    terminal.hangUp()

    #expect(try terminal.waitForExit() == .signalled(SIGHUP))
    #expect(throws: SystemError.self) { try terminal.settings }
  }

  @Test func shellStopsAndResumesJobs() throws {
    let terminal = try PseudoTerminal.shell()
    try terminal.send("cat\r")
    try terminal.send("one\r")
    try terminal.waitFor("one\none")

    try terminal.press(.control("z"))
    try terminal.waitFor("Stopped")
    try terminal.send("fg\r")
    try terminal.waitFor("fg\ncat")
    try terminal.send("two\r")
    try terminal.waitFor("two\ntwo")
    try terminal.press(.control("d"))
    try terminal.send("exit 7\r")

    #expect(try terminal.waitForExit() == .exited(7))
  }

  @Test func waitThatFailsShowsTheScreen() throws {
    let terminal = try PseudoTerminal("bash", arguments: ["-c", "echo this instead; read -r line"])
    try terminal.waitFor("this")

    let late = #expect(throws: WaitError.self) { try terminal.waitFor("that", within: .milliseconds(50)) }
    #expect(late?.description.contains("waited for “that”, but") == true)
    #expect(late?.description.contains("│this instead") == true)

    try terminal.press(.enter)
    let ended = #expect(throws: WaitError.self) { try terminal.waitFor("that") }
    #expect(ended?.reason == "the program ended")
  }

  @Test func waitEndsInTimeWhateverTheProgramWrites() throws {
    let terminal = try PseudoTerminal("yes")

    #expect(throws: WaitError.self) { try terminal.waitFor("no", within: .milliseconds(50)) }
    #expect(throws: WaitError.self) { try terminal.waitUntilQuiet(within: .milliseconds(50)) }
    #expect(throws: WaitError.self) { try terminal.waitForExit(within: .milliseconds(50)) }
  }

  @Test func idleProgramIsToldFromABusyOne() throws {
    let idle = try PseudoTerminal("cat")
    try idle.send("ready\r")
    try idle.waitFor("ready\nready")
    try idle.waitUntilQuiet()
    let rest = try idle.observe(for: .milliseconds(100))
    #expect(rest == (bytes: 0, processorTicks: 0, wakeUps: 0))

    let ticking = try PseudoTerminal("bash", arguments: ["-c", "while :; do read -r -t 0.005 line; done"])
    try ticking.waitUntilQuiet()
    #expect(try ticking.observe(for: .milliseconds(100)).wakeUps > 0)
  }

  @Test func commandLineIsWhatOtherUsersCanRead() throws {
    let terminal = try PseudoTerminal("cat", arguments: ["-", "--", "-"])
    try terminal.send("ready\r")
    try terminal.waitFor("ready\nready")

    #expect(terminal.commandLine == ["cat", "-", "--", "-"])
  }

  @Test func programEndsWithItsTerminal() throws {
    var terminal: PseudoTerminal? = try PseudoTerminal(
      "bash",
      arguments: ["-c", "trap '' HUP TERM; read -r line"]
    )
    let process = try #require(terminal?.child.identifier)
    #expect(kill(process, 0) == 0)

    terminal = nil

    #expect(kill(process, 0) == -1)
  }

  @Test func programGetsNoDescriptorsOfTheTests() throws {
    let other = try PseudoTerminal("cat")
    #expect(other.master > 2)

    let listed = try BuiltProgram.run("bash", arguments: ["-c", "cd /proc/self/fd && echo *"])

    // The fourth is the folder that the shell reads.
    #expect(listed.output == "0 1 2 3\n")
  }

  @Test func programWithoutATerminalGetsItsInputAndReturnsItsOutput() throws {
    let much = String(repeating: "0123456789abcdef\n", count: 20000)
    let result = try BuiltProgram.run("bash", arguments: ["-c", "cat; echo oops >&2; exit 4"], input: much)
    #expect(result.status == .exited(4))
    #expect(result.output == much)
    #expect(result.errors == "oops\n")

    let indifferent = try BuiltProgram.run("true", arguments: [], input: much)
    #expect(indifferent.status == .exited(0))

    let endless = try BuiltProgram.run("sleep", arguments: ["60"], within: .milliseconds(50))
    #expect(endless.status == .signalled(SIGKILL))

    let terminal = try BuiltProgram.run("bash", arguments: ["-c", "test -t 0 || : </dev/tty"])
    #expect(terminal.status == .exited(1))
  }

  @Test func temporaryFolderIsPrivateAndGoesWithItsLastReference() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(folder?.path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    let file = try #require(folder?.path(of: "file"))
    #expect(FileManager.default.createFile(atPath: file, contents: Data("x".utf8)))
    #expect(folder?.files == [file])

    folder = nil

    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func cellsHaveTheirStyles() throws {
    let output = "\\033[1;7mA\\033[0;4;31mB\\033[0;38;5;208;48;2;1;2;3mC"
    let terminal = try PseudoTerminal("printf", arguments: [output])
    #expect(try terminal.waitForExit() == .exited(0))

    let cells = terminal.cells[0]

    #expect(cells[0].style == ScreenCell.Style(isBold: true, isReversed: true))
    #expect(cells[1].style == ScreenCell.Style(foreground: .palette(1), isUnderlined: true))
    let mixed = ScreenCell.Style(foreground: .palette(208), background: .rgb(red: 1, green: 2, blue: 3))
    #expect(cells[2] == ScreenCell(text: "C", width: 1, style: mixed))
  }

  @Test func pictureShowsTextLinesAndColours() throws {
    let output = "╭─<\\033[1;38;5;208mkeys & more\\033[0m\\033[7m日\\033[0m"
    let terminal = try PseudoTerminal("printf", arguments: [output], columns: 20, rows: 2)
    #expect(try terminal.waitForExit() == .exited(0))

    let svg = terminal.picture(title: "a \"b\"").svg

    #expect(svg.contains(">a &quot;b&quot;</text>"))
    #expect(svg.contains(">&lt;</text>"))
    #expect(
      svg.contains("fill=\"#ff8700\" font-weight=\"bold\" xml:space=\"preserve\">keys &amp; more</text>")
    )
    #expect(svg.contains("textLength=\"16.8\" lengthAdjust=\"spacingAndGlyphs\" fill=\"#16181d\""))
    #expect(!svg.contains("╭") && !svg.contains("─"))
  }
}
