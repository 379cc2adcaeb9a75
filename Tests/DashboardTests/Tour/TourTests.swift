import Credentials
import CredentialsTesting
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

/// The tours are played as a presenter would, on a store with samples and a waiting device.
@Suite struct TourTests {
  private func desk(on tour: Tour, size: Size = Size(columns: 120, rows: 35)) async throws
    -> AnsweredDashboard
  {
    let folder = StoreFolder()
    let store = try folder.open(seed: 1)
    try await Samples.fill(store, clock: folder.clock)
    let begun = try await store.deviceAsks()
    var desk = try await AnsweredDashboard(on: folder, size: size)
    desk.state.demo = Demo(tour: tour)
    desk.state.demo?.codes = [begun.code]
    desk.state.fit(size)
    return desk
  }

  @Test(arguments: Tour.all.map(\.name))
  func captionsFollowWhatThePresenterDoes(name: String) async throws {
    let tour = try #require(Tour.named(name))
    var desk = try await desk(on: tour)
    for (index, step) in tour.steps.enumerated() {
      #expect(desk.state.demo?.tour?.index == index, "before “\(step.caption)”:\n\(desk.picture)")
      #expect(desk.picture.contains("\(index + 1) of \(tour.steps.count)"))
      let caption = try #require(desk.state.demo?.tour.flatMap { desk.state.demo?.caption(of: $0) })
      #expect(desk.picture.contains(caption))
      await desk.take(step.presses)
    }
    #expect(desk.state.demo?.tour?.step == nil, "at the end:\n\(desk.picture)")
    #expect(desk.picture.contains("That was it."))
  }

  @Test func captionsLeaveTheDashboardItsFullSize() async throws {
    let tall = try await desk(on: .firstKey, size: Size(columns: 80, rows: 27))
    #expect(tall.state.isFullSize)
    #expect(tall.canvas.size.rows == 27)
    let standard = try await desk(on: .firstKey, size: .standard)
    #expect(standard.state.isFullSize)
    let lines = standard.picture.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 24)
    #expect(lines[0].contains("DEMO 1 of 9: Press n for a new API key."))
    #expect(lines[23].contains("n New"))
  }

  @Test(arguments: Tour.all.map(\.name))
  func captionsFitIntoEightyColumns(name: String) throws {
    let tour = try #require(Tour.named(name))
    for step in tour.steps {
      let caption = step.caption.replacing(TourStep.code, with: "WDJB-MJHT")
      #expect(TextWidth.columns(of: "DEMO 10 of 10: \(caption)") <= 78, "\(caption)")
      #expect(TextWidth.columns(of: step.reason) <= 78, "\(step.reason)")
    }
  }

  @Test func captionsAreSkippedAndHiddenByKeys() async throws {
    var desk = try await desk(on: .rotation)
    await desk.press(">")
    #expect(desk.picture.contains("2 of 10"))
    await desk.press("<")
    #expect(desk.picture.contains("1 of 10"))
    await desk.press(.function(2))
    #expect(!desk.picture.contains("of 10"))
    #expect(desk.state.size.rows == 35)
    await desk.press(.function(2))
    #expect(desk.picture.contains("1 of 10"))
  }

  @Test func captionThatIsGoneBackToStaysUntilItIsFollowedAnew() async throws {
    var desk = try await desk(on: .firstKey)
    await desk.press("n")
    #expect(desk.state.demo?.tour?.index == 1)
    await desk.press(.backTab)
    await desk.press("<")
    #expect(desk.state.demo?.tour?.index == 0)
    await desk.press(.tab)
    #expect(desk.state.demo?.tour?.index == 0)
    await desk.press(.escape)
    await desk.press("n")
    #expect(desk.state.demo?.tour?.index == 1)
  }

  @Test func withoutATourTheKeysOfTheCaptionsSayWhereThereAreSome() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press(">")
    #expect(desk.picture.contains("Only `qodryx demo --tour` has captions."))
    await desk.press("?")
    #expect(!desk.picture.contains("caption"))
  }
}

extension AnsweredDashboard {
  /// Presses what a step of a tour has its presenter press.
  mutating func take(_ presses: [TourPress]) async {
    for press in presses {
      switch press {
      case .key(let key): await self.press(key)
      case .text(let text): await type(text)
      case .secretEnd:
        let end = state.tourReveal?.secret.withBytes { String(decoding: $0.suffix(4), as: UTF8.self) }
        await type(end ?? "")
      case .codeEnd: await type(String(state.demo?.codes.first?.letters.suffix(4) ?? ""))
      }
    }
  }
}
