import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

@testable import Server

@Suite struct ChangeFeedTests {
  let stage: Stage
  let buffer: UsageBuffer
  let feed: ChangeFeed

  init() throws {
    stage = try Stage()
    buffer = UsageBuffer(store: stage.store, logger: stage.log.logger)
    feed = ChangeFeed(store: stage.store, usage: buffer, start: stage.clock.date)
  }

  private func record(_ scopes: Scope..., of id: KeyID) async {
    for scope in scopes {
      buffer.append(
        KeyUse(keyID: id, at: stage.clock.date, address: "10.0.0.1", route: "GET /v1/x", scope: scope)
      )
    }
    await buffer.flush()
  }

  @Test func recordingWhoLookedAtKeysIsNoChangeToWaitFor() async throws {
    let token = try await stage.issue(.personal).key.id
    await feed.begin()
    let first = feed.revision

    await record(Scope(.read, .keys), Scope(.write, .keys), of: token)
    await feed.noteChange()

    #expect(try await stage.store.usage(of: token).allowed24h == 2)
    #expect(feed.revision == first)
    // The next change is somebody else's.
    await feed.noteChange()
    #expect(feed.revision == first + 1)
  }

  @Test func aChangeThatArrivesTogetherWithSuchARecordIsAChange() async throws {
    let token = try await stage.issue(.personal).key.id
    await feed.begin()
    let first = feed.revision

    await record(Scope(.read, .keys), of: token)
    _ = try await stage.store.disable(token, by: .ops1)
    await feed.noteChange()

    #expect(feed.revision == first + 1)
  }

  @Test func useOfTheServiceIsAChange() async throws {
    let key = try await stage.issue().key.id
    await feed.begin()
    let first = feed.revision

    await record(Scope(.read, .keys), Scope(.read, .projects), of: key)
    await feed.noteChange()

    #expect(feed.revision == first + 1)
  }

  @Test func aStoreThatDoesNotSayWhatHappenedHasChanged() async throws {
    let token = try await stage.issue(.personal).key.id
    await feed.begin()
    let first = feed.revision

    await record(Scope(.read, .keys), of: token)
    await stage.store.close()
    await feed.noteChange()

    #expect(feed.revision == first + 1)
  }
}
