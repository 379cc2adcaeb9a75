import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

/// A device that waits for a person (RFC 8628, section 3.5).
@Suite struct DeviceGrantTests {
  private let place = TemporaryStore()

  @Test func deviceThatWaitsAsItShouldIsAskedToGoOnWaiting() async throws {
    let store = try place.open()
    let begun = try await store.ask()
    for _ in 1...10 {
      #expect(try await store.redeem(begun).refusal == .pending)
      place.clock.advance(by: 5)
    }
    await store.close()
  }

  @Test func everyQuestionThatComesTooSoonMakesTheIntervalFiveSecondsLonger() async throws {
    let store = try place.open()
    let begun = try await store.ask()
    #expect(try await store.redeem(begun).refusal == .pending)
    place.clock.advance(by: 4.999)
    #expect(try await store.redeem(begun).refusal == .slowDown(interval: 10))
    place.clock.advance(by: 9.999)
    #expect(try await store.redeem(begun).refusal == .slowDown(interval: 15))
    #expect(try await store.redeem(begun).refusal == .slowDown(interval: 20))
    place.clock.advance(by: 20)
    #expect(try await store.redeem(begun).refusal == .pending)
    // The longer interval stays.
    place.clock.advance(by: 19.999)
    #expect(try await store.redeem(begun).refusal == .slowDown(interval: 25))
    await store.close()
  }

  @Test func everyDeviceHasItsOwnInterval() async throws {
    let store = try place.open()
    let (first, second) = (try await store.ask(), try await store.ask())
    #expect(try await store.redeem(first).refusal == .pending)
    #expect(try await store.redeem(second).refusal == .pending)
    #expect(try await store.redeem(first).refusal == .slowDown(interval: 10))
    place.clock.advance(by: 5)
    #expect(try await store.redeem(second).refusal == .pending)
    await store.close()
  }

  @Test func approvedDeviceGetsItsTokensOnce() async throws {
    let store = try place.open()
    let begun = try await store.ask()
    #expect(try await store.redeem(begun).refusal == .pending)
    _ = try await store.approve(begun)
    // It need not wait any longer.
    let tokens = try await store.redeem(begun).get()
    #expect(tokens.grant.device == "ops-7")
    for _ in 1...2 {
      place.clock.advance(by: 5)
      #expect(try await store.redeem(begun).isInvalidGrant)
    }
    #expect(try await store.accepts(tokens))
    #expect(try await store.grants(GrantQuery()).total == 1)
    await store.close()
  }

  @Test func deniedDeviceHearsIt() async throws {
    let store = try place.open()
    let begun = try await store.ask()
    _ = try await store.deny(begun.approval.id, by: .qa)
    #expect(try await store.redeem(begun).refusal == .denied)
    place.clock.advance(by: 1_000)
    #expect(try await store.redeem(begun).refusal == .denied)
    await store.close()
  }

  @Test func deviceWhoseTimeIsOverHearsIt() async throws {
    let store = try place.open()
    let begun = try await store.ask()
    place.clock.advance(by: 599.999)
    #expect(try await store.redeem(begun).refusal == .pending)
    place.clock.advance(by: 0.001)
    #expect(try await store.redeem(begun).refusal == .expired)
    #expect(await storeError { try await store.approve(begun) }?.isConflict == true)
    #expect(try await store.redeem(begun).refusal == .expired)
    await store.close()
  }

  @Test func deviceCodeOfAnotherAppIsRefusedAndStaysGood() async throws {
    let store = try place.open()
    let thief = try await store.register("Thief").app.id
    let begun = try await store.ask()
    #expect(try await store.redeem(begun, as: thief).isInvalidGrant)
    #expect(try await store.redeem(begun).refusal == .pending)
    _ = try await store.approve(begun)
    #expect(try await store.redeem(begun, as: thief).isInvalidGrant)
    #expect(try await store.redeem(begun).refusal == nil)
    await store.close()
  }

  @Test func codesOfManyRequestsAreAllDifferent() async throws {
    let store = try place.open()
    var codes: Set<String> = []
    for _ in 1...210 { codes.insert(try await store.ask().code.letters) }
    #expect(codes.count == 210)
    let waiting = try await store.pendingApprovals()
    #expect(waiting.count == 200)
    #expect(waiting.map(\.requestedAt) == waiting.map(\.requestedAt).sorted())
    await store.close()
  }

  @Test func requestOfAnAppThatIsNotThereIsNotFound() async throws {
    let store = try place.open()
    let nobody = AppID(rawValue: "app_0")
    #expect(await storeError { try await store.ask(as: nobody) } == .notFound("app_0", kind: .app))
    #expect(try await store.actions().isEmpty)
    await store.close()
  }

  @Test func appActsForSomebodyWhoHasAName() async throws {
    let store = try place.open()
    let begun = try await store.ask()
    let (id, code, scopes) = (begun.approval.id, begun.code, begun.approval.scopes)
    for owner in ["", " ", "o\u{1B}[31m", String(repeating: "o", count: 65)] {
      let error = await storeError {
        try await store.approve(id, code: code, scopes: scopes, for: owner, by: .qa)
      }
      #expect(Set(error?.wrongFields ?? []) == [.owner])
    }
    let approved = try await store.approve(id, code: code, scopes: scopes, for: "release bot", by: .qa)
    #expect(approved.decision?.by == .qa)
    #expect(try await store.redeem(begun).get().grant.owner == "release bot")
    await store.close()
  }
}
