import Credentials
import CredentialsTesting
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite struct FirstRunScreenTests {
  @Test func emptyStoreSaysWhatItIsAndWhatToPress() async throws {
    let desk = try await AnsweredDashboard(on: StoreFolder())
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys                           local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings                   0 active
      ╭─ API Keys ───────────────────────────────────────────────────────────────────╮
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │ There are no API keys yet.                                                   │
      │                                                                              │
      │ This is a local store of your own. It holds a hash of each key, never the    │
      │ key itself, and is kept in                                                   │
      │   /srv/keys/qodryx.db                                                        │
      │                                                                              │
      │   n   create the first API key: name it, tick its scopes, copy it            │
      │   t   create a personal token, for your own scripts and the command line     │
      │   D   look around in a throw-away store of sample keys instead               │
      │   :   connect URL: use the store of a server instead                         │
      │   ?   see everything that can be pressed                                     │
      │   q   leave                                                                  │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯

       n New  t Token  : Command  q Quit  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func emptyStoreIsNamedOnTheSmallestTerminalToo() async throws {
    let desk = try await AnsweredDashboard(on: StoreFolder(), size: State.smallestSize)
    #expect(desk.picture.contains("There are no API keys yet."))
    #expect(desk.picture.contains("/srv/keys/qodryx.db"))
  }

  @Test func storeWhoseKeysHaveAllEndedIsNotAFirstRun() async throws {
    let folder = StoreFolder()
    let store = try folder.open(seed: 3)
    let key = try await store.create(Samples.draft("gone"), by: .ops1).key
    _ = try await store.revoke(key.id, reason: "", by: .ops1)
    let desk = try await AnsweredDashboard(on: folder)
    #expect(desk.picture.contains("No current keys: all are revoked or replaced."))
  }
}
