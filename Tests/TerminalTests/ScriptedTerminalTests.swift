import Dispatch
import Terminal
import Testing

@Suite struct ScriptedTerminalTests {
  private let terminal = ScriptedTerminal(
    size: Size(columns: 10, rows: 2),
    script: [.key(.enter), .resized(Size(columns: 5, rows: 1))]
  )

  @Test func eventsComeOneAtATime() {
    #expect(terminal.wait(timeout: nil) == [.key(.enter)])
    #expect(terminal.size == Size(columns: 10, rows: 2))
    #expect(terminal.wait(timeout: nil) == [.resized(Size(columns: 5, rows: 1))])
    #expect(terminal.size == Size(columns: 5, rows: 1))
    #expect(terminal.wait(timeout: .zero) == [])
  }

  @Test func theEndOfTheScriptWaitsToBeWoken() {
    let terminal = ScriptedTerminal(size: Size(columns: 1, rows: 1))
    let waker = terminal.waker
    DispatchQueue.global().async { waker.wake() }
    #expect(terminal.wait(timeout: nil) == [.woken])
    DispatchQueue.global().async { terminal.inject(.key(.tab)) }
    #expect(terminal.wait(timeout: nil) == [.key(.tab)])
  }

  @Test func whatIsShownIsKept() {
    var canvas = Canvas(size: terminal.size)
    terminal.present(canvas)
    canvas.write("keys", x: 0, y: 0)
    terminal.present(canvas)
    terminal.send([7])
    terminal.forget()
    terminal.close()
    #expect(terminal.frames.count == 2)
    #expect(terminal.last?.plainText() == "keys\n")
    #expect(terminal.sent == [[7]])
    #expect(terminal.forgettings == 1)
    #expect(terminal.isClosed)
  }

  @Test func suspendingIsReportedAsOver() {
    let terminal = ScriptedTerminal(size: Size(columns: 1, rows: 1))
    terminal.suspend()
    #expect(terminal.suspensions == 1)
    #expect(terminal.wait(timeout: nil) == [.resumed])
  }
}
