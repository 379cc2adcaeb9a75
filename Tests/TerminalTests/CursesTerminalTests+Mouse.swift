import Glibc
import Testing

@testable import Terminal

/// The mouse is the terminal's own until it is asked for, and afterwards.
extension CursesTerminalTests {
  private static let modes = ["?1000h", "?1006h"]

  private func asksForMouse(_ output: String) -> Bool {
    Self.modes.allSatisfy(output.contains)
  }

  private func givesMouseBack(_ output: String) -> Bool {
    output.contains("?1000l") && output.contains("?1006l")
  }

  @Test func nothingAboutTheMouseIsSentUnlessAskedFor() throws {
    let terminal = try pty.open()
    pty.type("\u{1B}[<0;1;1Mq")
    #expect(terminal.wait(timeout: .seconds(10)) == [.key(.character("q"))])
    kill(getpid(), SIGCONT)
    #expect(terminal.wait(timeout: nil) == [.resumed])
    terminal.useMouse(false)
    terminal.close()
    #expect(!pty.output().contains("?100"))
  }

  @Test func theMouseIsGivenBackAtTheEnd() throws {
    let terminal = try pty.open(usesMouse: true)
    #expect(asksForMouse(pty.output()))
    pty.type("\u{1B}[<0;3;2M")
    #expect(terminal.wait(timeout: .seconds(10)) == [.key(.mouse(Mouse(.press, at: Point(x: 2, y: 1))))])
    terminal.close()
    #expect(givesMouseBack(pty.output()))
  }

  @Test func theMouseCanBeTakenAndGivenBackMeanwhile() throws {
    let terminal = try pty.open()
    _ = pty.output()
    terminal.useMouse(true)
    #expect(asksForMouse(pty.output()))
    terminal.useMouse(true)
    #expect(pty.output() == "")
    terminal.useMouse(false)
    #expect(givesMouseBack(pty.output()))
    pty.type("\u{1B}[<0;1;1Mq")
    #expect(terminal.wait(timeout: .seconds(10)) == [.key(.character("q"))])
    terminal.close()
    #expect(!pty.output().contains("?100"))
  }

  @Test func aContinuedProgramAsksForTheMouseAgain() throws {
    let terminal = try pty.open(usesMouse: true)
    defer { terminal.close() }
    _ = pty.output()
    kill(getpid(), SIGCONT)
    #expect(terminal.wait(timeout: nil) == [.resumed])
    #expect(asksForMouse(pty.output()))
  }

  @Test func aTerminalWithoutSuchModesIsLeftAlone() throws {
    let terminal = try pty.open(term: "wy60", usesMouse: true)
    terminal.useMouse(true)
    terminal.close()
    #expect(!pty.output().contains("?100"))
  }
}
