import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite(.timeLimit(.minutes(1))) struct CommandLineStepsTests {
  private func person() async throws -> Person {
    let folder = StoreFolder()
    try await Samples.fill(try folder.open(seed: 1), clock: folder.clock)
    let person = try Person(in: folder)
    await person.sees("1 of 14")
    return person
  }

  @Test func someoneWhoKnowsNoKeysFindsTheWay() async throws {
    let person = try await person()
    person.presses(":")
    person.types("over")
    await person.sees("rotate-most-overdue")
    person.presses(.control("u"))
    person.types("filter is:overdue")
    person.presses(.enter)
    await person.sees("1 of 2")
    person.presses(":")
    person.types("audit")
    person.presses(.enter)
    await person.sees("[4 Audit]")
    person.presses(":")
    person.types("q")
    person.presses(.enter)
    #expect(await person.leaves() == 0)
  }

  @Test func theStoreOfAServerIsAskedFor() async throws {
    let person = try await person()
    person.presses(":")
    person.types("connect https://keys.example.com")
    person.presses(.enter)
    #expect(await person.ends() == .connect("https://keys.example.com"))
  }
}
