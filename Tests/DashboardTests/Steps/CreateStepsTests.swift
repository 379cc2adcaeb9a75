import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite(.timeLimit(.minutes(1))) struct CreateStepsTests {
  @Test func firstKeyIsNamedScopedCopiedConfirmedAndListed() async throws {
    let person = try Person()
    await person.sees("There are no API keys yet.")
    person.presses("n")
    person.types("warehouse-sync")
    await person.sees("✓ not in use")
    person.presses(.backTab, .backTab, .backTab)
    person.presses("w")
    person.presses(.up, .up, .up)
    person.presses("r")
    await person.sees("read:projects write:deployments")
    person.presses(.control("s"))
    await person.sees("Key created. It is shown once")

    let secret = person.readsSecret()
    person.presses("c")
    await person.sees("Sent 46 characters to your terminal's clipboard.")
    #expect(person.clipboard == secret)
    #expect(person.store.secrets.map(\.isWiped) == [false])
    _ = await person.confirmsSaved()
    #expect(person.store.secrets.map(\.isWiped) == [true])
    await person.seesNoMore(secret)
    await person.sees("► warehouse-sync   live …\(secret.suffix(4))  r· ·· ·· ·w")
    await person.sees("1 active")

    let token = try Token(parsing: Secret(copying: secret.utf8))
    let key = try await person.store.authenticate(token).get()
    #expect(key.scopes == [Scope(.read, .projects), Scope(.write, .deployments)])
    #expect(key.savedAt != nil)
    person.presses("q")
    #expect(await person.leaves() == 0)
    #expect(person.terminal.script.isClosed)
  }

  @Test func personalToken() async throws {
    let person = try Person()
    person.presses("t")
    person.types("laptop")
    person.presses(.backTab, .backTab, .backTab)
    person.presses("r")
    await person.sees("read:keys")
    person.presses(.control("s"))
    await person.sees("Token created. It is shown once")
    let secret = await person.confirmsSaved()
    #expect(secret.hasPrefix("qx_pat_"))
    await person.sees("► laptop           pat")
  }

  @Test func nameThatIsTakenIsSaidAndRefused() async throws {
    let folder = StoreFolder()
    _ = try await folder.open().create(Samples.draft("scanner"), by: .ops1)
    let person = try Person(in: folder)
    await person.sees("► scanner")
    person.presses("n")
    person.types("scanner")
    await person.sees("▲ in use: qx_live_…")
    person.presses(.backTab, .backTab, .backTab)
    person.presses("r")
    person.presses(.control("s"))
    await person.sees("▲ Name: ")
    await person.sees("[ scanner ")
  }

  @Test func interruptedRevealLeavesTheKeyNotSaved() async throws {
    let folder = StoreFolder()
    let person = try Person(in: folder)
    person.presses("n")
    person.types("half-done")
    person.presses(.backTab, .backTab, .backTab)
    person.presses("r")
    person.presses(.control("s"))
    await person.sees("Key created. It is shown once")
    person.terminal.inject(.terminated(signal: 1))
    #expect(await person.leaves() == 129)
    #expect(person.terminal.script.isClosed)
    #expect(person.terminal.script.forgettings > 0)
    #expect(person.store.secrets.map(\.isWiped) == [true])

    let next = try Person(in: folder)
    await next.sees("NOT SAVED")
    await next.sees("1 key was never confirmed saved: / is:unsaved shows them.")
  }

  @Test func secretGoesToANewFileThatOnlyItsOwnerCanRead() async throws {
    let person = try Person()
    person.presses("n")
    person.types("to-file")
    person.presses(.backTab, .backTab, .backTab)
    person.presses("r")
    person.presses(.control("s"))
    await person.sees("Key created. It is shown once")
    let secret = person.readsSecret()
    let file = "\(person.folder.path)/secret"

    person.presses("f")
    person.presses(.control("u"))
    person.presses(.paste(file))
    person.presses(.enter)
    await person.sees("✓ Wrote it to ")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == secret + "\n")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)

    try "mine".write(toFile: file, atomically: false, encoding: .utf8)
    person.presses("f")
    person.presses(.control("u"))
    person.presses(.paste(file))
    person.presses(.enter)
    await person.sees("▲ Could not write ")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
  }

  @Test func secretHidesAfterAMinuteAndComesBackOnRequest() async throws {
    let person = try Person()
    person.presses("n")
    person.types("timed")
    person.presses(.backTab, .backTab, .backTab)
    person.presses("r")
    person.presses(.control("s"))
    await person.sees("hides in 60 s")
    let secret = person.readsSecret()
    person.folder.clock.advance(by: 60)
    await person.sees("Hidden after 60 seconds.")
    await person.seesNoMore(secret)
    person.presses("h")
    await person.sees(secret)
  }
}
