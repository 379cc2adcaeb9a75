import Foundation
import FoundationXML
import ProgramTesting
import Testing

/// The pictures of the documentation, made of the demo, whose clock stands still and whose keys are always the same: a
/// picture that has changed tells that what it shows has.
@Suite(.serialized) struct PictureTests {
  private let album = Album()

  @Test func documentationShowsThePresentScreens() throws {
    let demo = try DemoTerminal(columns: 80, rows: 24)
    let terminal = demo.terminal
    try terminal.waitFor("addresses")
    try keep(terminal, "list")

    try terminal.press(.enter)
    try terminal.waitFor("rotation.overdue")
    try terminal.waitFor("chain")
    try keep(terminal, "detail")
    try terminal.press(.escape)
    try terminal.waitForList()

    try terminal.press(.character("r"))
    try terminal.waitFor("step 1 of 4")
    try terminal.press(.enter)
    try terminal.waitFor("(•) 24 hours")
    try keep(terminal, "rotate")
    try terminal.press(.escape)
    try terminal.waitForList()

    try terminal.press(.character("X"))
    try terminal.waitFor("cannot be undone")
    try terminal.waitFor("IN USE")
    try terminal.send("leaked in a build log")
    try keep(terminal, "revoke")
    try terminal.press(.escape)
    try terminal.waitUntil("the dialog to close") { !$0.contains("cannot be undone") }

    try terminal.press(.character("3"))
    try terminal.waitFor("Connected apps")
    try terminal.waitFor("type the code")
    try keep(terminal, "apps")
    try terminal.press(.character("2"))
    try terminal.waitForList()

    try terminal.press(.character("T"))
    try terminal.waitFor("Move the clock")
    try keep(terminal, "clock")
    try terminal.press(.escape)
    try terminal.waitForList()

    try terminal.fillForm(name: "warehouse-sync")
    try keep(terminal, "create")
    try terminal.press(.control("s"))
    try terminal.waitFor("Key created. It is shown once")
    try keep(terminal, "reveal")
  }

  @Test func documentationShowsThePresentTour() throws {
    let demo = try DemoTerminal(columns: 100, rows: 30, "--tour", "rotation")
    try demo.terminal.waitFor("1 of 10")
    try keep(demo.terminal, "tour")
  }

  /// Each caption's screen is one of the recording. How many lie between them depends on how quick the disk is.
  @Test func recordingOfTheDocumentationShowsThePresentTours() throws {
    let recorded = try album.isMade ? [] : TerminalCast.screens(in: album.content(of: "tour.cast"))
    var cast = TerminalCast(columns: 100, rows: 30, title: "qodryx demo --tour")
    for name in ["first-key", "rotation"] {
      let demo = try DemoTerminal(columns: 100, rows: 30, "--tour", name)
      try demo.play(name) { pause in
        cast.record(demo.terminal.cells, after: pause)
        guard !album.isMade, pause >= DemoTerminal.captionPause else { return }
        let deadline = ContinuousClock.now + .seconds(5)
        while !recorded.contains(screen(of: demo.terminal)), .now < deadline {
          _ = try demo.terminal.exchange(until: .now + .milliseconds(50))
        }
        #expect(
          recorded.contains(screen(of: demo.terminal)),
          "Assets/pictures/tour.cast shows what was: Assets/pictures.sh makes it anew"
        )
      }
    }
    if album.isMade { try album.keep(Data(album.withoutSecrets(cast.text).utf8), as: "tour.cast") }
  }

  private func screen(of terminal: PseudoTerminal) -> String {
    album.withoutSecrets(terminal.text)
  }

  /// Checks a picture of the settled screen, and keeps it.
  private func keep(_ terminal: PseudoTerminal, _ name: String) throws {
    try terminal.waitUntilQuiet()
    var picture = picture(of: terminal)
    // What is loaded beside the list may come later than the quiet.
    let deadline = ContinuousClock.now + .seconds(5)
    while !album.isContent(with: picture, as: "\(name).svg"), .now < deadline {
      _ = try terminal.exchange(until: .now + .milliseconds(50))
      picture = self.picture(of: terminal)
    }
    let parser = XMLParser(data: picture)
    #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))")
    try album.keep(picture, as: "\(name).svg")
  }

  private func picture(of terminal: PseudoTerminal) -> Data {
    Data(album.withoutSecrets(terminal.picture(title: "qodryx").svg).utf8)
  }
}
