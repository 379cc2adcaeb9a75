import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

/// A person who goes through the tabs by what they say.
@Suite(.timeLimit(.minutes(1))) struct OverviewStepsTests {
  private let folder = StoreFolder()

  @Test func whatIsSuggestedIsDoneFromTheOverview() async throws {
    let store = try folder.open(seed: 1)
    try await Samples.fill(store, clock: folder.clock)
    let person = try Person(in: folder)
    await person.sees("deploy-pipeline")
    person.presses("1")
    await person.sees("1 of 3")
    person.presses(.down)
    await person.sees("legacy-etl is overdue and unused for 41 days: a good one to revoke.")
    person.presses(.enter)
    await person.sees("Dashboard ▸ legacy-etl")
    person.presses("X")
    await person.sees("cannot be undone")
    person.presses(.tab)
    person.types("legacy-etl")
    person.presses(.tab, .tab)
    person.presses(.enter)
    await person.sees("legacy-etl is revoked")
    person.presses(.escape)
    await person.sees("2 of 2")
    #expect(try await store.key(referredToAs: "legacy-etl").revokedAt != nil)
  }

  @Test func anotherPolicyIsSetAndKept() async throws {
    let store = try folder.open(seed: 1)
    try await Samples.fill(store, clock: folder.clock)
    let person = try Person(in: folder)
    await person.sees("deploy-pipeline")
    person.presses("5")
    await person.sees("every 90 days, warned 14 before")
    person.presses(.down, .down, .down, .enter)
    await person.sees("What it would change")
    person.presses(.control("u"))
    person.types("180")
    await person.sees("every 180 days, warned 14 before: 0 overdue, 0 due")
    person.presses(.control("s"))
    await person.sees("Keys are due every 180 days from now on.")
    person.presses("1")
    await person.sees("rotate every 180 d")
    #expect(try await store.rotationPolicy().period == 180)
    person.presses("q")
    #expect(await person.leaves() == 0)
  }
}
