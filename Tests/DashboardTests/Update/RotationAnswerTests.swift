import Credentials
import CredentialsTesting
import FoundationEssentials
import SQLiteStore
import Testing

@testable import Dashboard

@Suite struct RotationAnswerTests {
  private let folder = StoreFolder()

  @Test func theSecretIsShownThoughTheStoreIsLostRightAfterTheRotation() async throws {
    let store = RememberingStore(try folder.open(seed: 3), losingKeys: true)
    let old = try await store.create(Samples.draft("sync"), by: .ops1).key
    let answer = await Request.rotate(old, .day).answer(from: store, by: .ops1)
    var state = State.showing([old])
    state.receive(answer)
    let reveal = try #require(state.revealed)
    #expect(reveal.title == "New key. It is shown once")
    let token = try Token(parsing: reveal.secret)
    #expect(try await store.authenticate(token).get().replaces == old.id)
  }

  @Test(arguments: [GracePeriod.none, .hour, .week])
  func theOldKeyIsKnownAsTheStoreHasIt(grace: GracePeriod) async throws {
    let store = try folder.open(seed: 4)
    let draft = Samples.draft("sync", expiresAt: folder.clock.date + 3 * RotationPolicy.day)
    let old = try await store.create(draft, by: .ops1).key
    folder.clock.advance(by: 600)
    guard case .rotated(_, let replaced) = await Request.rotate(old, grace).answer(from: store, by: .ops1)
    else {
      Issue.record("It was not rotated.")
      return
    }
    #expect(try await store.key(old.id) == replaced)
  }
}
