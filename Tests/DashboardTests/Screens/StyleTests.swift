import Credentials
import CredentialsTesting
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite struct StyleTests {
  /// The cells of a piece of text, where it first stands.
  private func cells(of text: String, in canvas: Canvas) throws -> [Cell] {
    let wanted = text.map(\.self)
    for y in 0..<canvas.size.rows {
      let row = Array(canvas.row(y))
      for x in 0...max(0, row.count - wanted.count) where row[x..<x + wanted.count].map(\.text) == wanted {
        return Array(row[x..<x + wanted.count])
      }
    }
    Issue.record("\(text) is not on the screen:\n\(canvas.plainText())")
    return []
  }

  private func styles(of text: String, in canvas: Canvas) throws -> Set<Style> {
    Set(try cells(of: text, in: canvas).map(\.style))
  }

  @Test func rotationStandsOutByWhatItMeans() async throws {
    let canvas = try await AnsweredDashboard.withSamples(in: StoreFolder()).canvas
    #expect(try styles(of: "OVERDUE 14d", in: canvas).map(\.role) == [.danger])
    #expect(try styles(of: "NOT SAVED", in: canvas).map(\.role) == [.danger])
    #expect(try styles(of: "due in 9d", in: canvas).map(\.role) == [.caution])
    #expect(try styles(of: "grace 23h", in: canvas).map(\.role) == [.caution])
    #expect(try styles(of: "2 overdue", in: canvas).map(\.role) == [.danger])
    let wide = try await AnsweredDashboard.withSamples(in: StoreFolder(), size: .large).canvas
    #expect(try styles(of: "4 due", in: wide).map(\.role) == [.caution])
  }

  @Test func theSelectedRowIsReversedAndKeepsItsAlarm() async throws {
    let canvas = try await AnsweredDashboard.withSamples(in: StoreFolder()).canvas
    #expect(try cells(of: "► deploy-pipeline", in: canvas).allSatisfy(\.style.isReversed))
    #expect(try styles(of: "OVERDUE 31d", in: canvas).allSatisfy { $0.isReversed && $0.role == .danger })
    #expect(try cells(of: "legacy-etl", in: canvas).allSatisfy { !$0.style.isReversed })
  }

  @Test func whatLiesBehindADialogIsDimmedAndTheDialogIsNot() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press("X")
    let canvas = desk.canvas
    #expect(try cells(of: "▌qodryx", in: canvas).allSatisfy(\.style.isDimmed))
    #expect(try cells(of: "Revoke deploy-pipeline", in: canvas).allSatisfy { !$0.style.isDimmed })
    #expect(try styles(of: "cannot be undone", in: canvas) == [Style(.danger)])
  }

  @Test func aLockedButtonLooksLockedAndAnOpenOneDangerous() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press("X")
    #expect(try styles(of: "( Revoke: locked )", in: desk.canvas) == [Style(.muted)])
    await desk.press(.tab)
    await desk.type("deploy-pipeline")
    await desk.press(.tab, .tab)
    #expect(try styles(of: "( Revoke )", in: desk.canvas) == [Style(.danger).reversed.bold])
  }

  @Test func theSecretHasARoleOfItsOwnAndTheFocusedFieldTheCursor() async throws {
    var desk = try await AnsweredDashboard(on: StoreFolder())
    await desk.press("n")
    await desk.type("x")
    #expect(desk.canvas.cursor == Point(x: 18, y: 3))
    await desk.press(.backTab, .backTab, .backTab)
    await desk.press("r")
    #expect(desk.canvas.cursor == nil)
    await desk.press(.control("s"))
    #expect(try styles(of: "qx_live_", in: desk.canvas) == [Style(.secret).bold])
  }

  @Test func aStoppedKeyIsMuted() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press(.down)
    await desk.press("d")
    await desk.press("y")
    await desk.press(.up)
    #expect(try styles(of: "disabled", in: desk.canvas) == [Style(.muted)])
    #expect(try styles(of: "legacy-etl", in: desk.canvas).map(\.role) == [.muted])
  }

  @Test func withoutColourBadgesStillDifferByTheirWords() async throws {
    let picture = try await AnsweredDashboard.withSamples(in: StoreFolder(), glyphs: .ascii).picture
    for badge in ["OVERDUE 31d", "grace 23h", "due in 2d", "ok", "NOT SAVED"] {
      #expect(picture.contains(badge))
    }
  }

  @Test func wideNamesKeepTheColumnsStraight() async throws {
    let folder = StoreFolder()
    let store = try folder.open(seed: 5)
    for name in ["日本語のとても長い名前のキー", "e\u{301}quipe-données", "plain"] {
      _ = try await store.create(Samples.draft(name), by: .ops1)
    }
    let canvas = try await AnsweredDashboard(on: folder).canvas
    let typeColumns = (4..<7).map { y in canvas.row(y).map(\.text).firstRange(of: Array("live"))?.lowerBound }
    #expect(typeColumns == [21, 21, 21])
  }
}
