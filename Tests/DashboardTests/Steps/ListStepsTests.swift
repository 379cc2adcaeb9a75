import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite(.timeLimit(.minutes(1))) struct ListStepsTests {
  /// A store with so many keys, each two minutes younger than the one before.
  private func folder(with count: Int) async throws -> StoreFolder {
    let folder = StoreFolder()
    let store = try folder.open(seed: 11)
    folder.clock.advance(days: -20)
    for number in 0..<count {
      _ = try await store.create(Samples.draft("key-\(number)"), by: .ops1)
      folder.clock.advance(by: 120)
    }
    folder.clock.set(to: ManualClock.start)
    await store.close()
    return folder
  }

  @Test(arguments: [(Duration.seconds(60), "► key-0 "), (.zero, "Opening")])
  func theFirstFrameWaitsForRowsButNotForLong(_ patience: Duration, _ text: String) async throws {
    let person = try Person(in: try await folder(with: 3), patience: patience)
    await person.sees("► key-0 ")
    let first = try #require(person.terminal.script.frames.first)
    #expect(first.plainText().contains(text))
  }

  @Test func filterNarrowsAndEscapeShowsEverythingAgain() async throws {
    let folder = StoreFolder()
    try await Samples.fill(try folder.open(seed: 1), clock: folder.clock)
    let person = try Person(in: folder)
    await person.sees("1 of 14")
    person.presses("/")
    person.types("is:overdue")
    await person.sees("1 of 2")
    await person.seesNoMore("mobile-backend")
    person.presses(.enter)
    await person.sees("filter: is:overdue")
    person.presses(.escape)
    await person.sees("of 14")
    await person.sees("mobile-backend")
  }

  @Test func sortShowsTheKeysByName() async throws {
    let folder = StoreFolder()
    try await Samples.fill(try folder.open(seed: 1), clock: folder.clock)
    let person = try Person(in: folder)
    await person.sees("► deploy-pipeline")
    person.presses("s")
    await person.sees("sort: name ▲")
    person.presses("g")
    await person.sees("► demo-walkthrough")
    person.presses("S")
    await person.sees("sort: name ▼")
    person.presses("g")
    await person.sees("► webhook-relay")
  }

  @Test func endsAreOneKeyAwayInALongList() async throws {
    let person = try Person(in: try await folder(with: 300))
    await person.sees("1 of 300")
    person.presses(.end)
    await person.sees("► key-299 ")
    await person.sees("300 of 300")
    person.presses(.home)
    await person.sees("► key-0 ")
    await person.sees("1 of 300")
  }

  @Test func goingDownSelectsEveryKeyExactlyOnce() async throws {
    let person = try Person(in: try await folder(with: 300))
    await person.sees("► key-0 ")
    for number in 1..<300 {
      person.presses(.down)
      if number.isMultiple(of: 40) { await person.sees("► key-\(number) ") }
    }
    await person.sees("► key-299 ")
    await person.sees("300 of 300")
    var selected: [String] = []
    for frame in person.terminal.script.frames {
      let rows = frame.plainText().split(separator: "\n").filter { $0.hasPrefix("│ ► ") }
      guard let name = rows.first?.split(separator: " ")[2], selected.last != String(name) else { continue }
      selected.append(String(name))
    }
    #expect(selected == (0..<300).map { "key-\($0)" })
  }

  @Test func pagingDownShowsEveryKey() async throws {
    let person = try Person(in: try await folder(with: 300))
    await person.sees("1 of 300")
    var place = 1
    while place < 300 {
      person.presses(.pageDown)
      place = min(300, place + 12)
      await person.sees("\(place) of 300")
    }
    let rows = person.terminal.script.frames.flatMap { $0.plainText().split(separator: "\n") }
    let names = rows.compactMap { row in row.split(separator: " ").first { $0.hasPrefix("key-") } }
    #expect(Set(names.map(String.init)) == Set((0..<300).map { "key-\($0)" }))
  }

  @Test func anotherProcessesChangeAppearsByItself() async throws {
    let folder = try await folder(with: 3)
    let person = try Person(in: folder)
    await person.sees("► key-0 ")
    person.presses(.down)
    await person.sees("► key-1 ")

    let other = try folder.open()
    let key = try await other.key(referredToAs: "key-1")
    _ = try await other.disable(key.id, by: .qa)
    await person.sees("disabled")
    _ = try await other.create(Samples.draft("from-elsewhere"), by: .qa)
    await person.sees("from-elsewhere")
    await person.sees("► key-1 ")
    await other.close()
  }

  @Test func resizingKeepsTheSelection() async throws {
    let person = try Person(in: try await folder(with: 40))
    await person.sees("1 of 40")
    for _ in 0..<20 { person.presses(.down) }
    await person.sees("► key-20 ")
    person.terminal.inject(.resized(Size(columns: 40, rows: 10)))
    await person.sees("► key-20 ")
    person.terminal.inject(.resized(.large))
    await person.sees("► key-20 ")
    await person.sees("╭─ key-20 ─")
  }

  @Test func stoppingAndComingBackShowsTheListAgain() async throws {
    let person = try Person(in: try await folder(with: 2))
    await person.sees("1 of 2")
    person.presses(.control("z"))
    person.presses(.down)
    await person.sees("2 of 2")
    #expect(person.terminal.script.suspensions == 1)
  }
}
