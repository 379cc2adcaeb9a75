import Credentials
import CredentialsTesting
import FoundationEssentials
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite struct WhyRefusedScreenTests {
  private func refused(
    _ number: Int,
    _ check: FailedCheck,
    of key: APIKey,
    scope: Scope? = nil
  ) -> RefusedRequest {
    RefusedRequest(
      at: ManualClock.start - 60 * Double(10 - number),
      requestID: "req_7Q2M4ZC9V0T3\(number)",
      keyID: key.id,
      type: key.type,
      hint: key.hint,
      check: check,
      scope: scope,
      details: scope.map { "the key does not hold the scope \($0)" } ?? "the key is disabled",
      address: "203.0.113.4\(number)",
      route: "POST /v1/security",
      status: scope == nil ? 401 : 403
    )
  }

  private func desk() async throws -> AnsweredDashboard {
    let desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    let key = try #require(desk.state.list.selectedKey)
    try await desk.store.record(refused: [
      refused(1, .disabled, of: key),
      refused(2, .insufficientScope, of: key, scope: Scope(.write, .security)),
    ])
    return desk
  }

  @Test func whyAKeyIsRefusedAndWhatWasRefusedLately() async throws {
    var desk = try await desk()
    await desk.press("w")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys ▸ Why refused?            local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ Why refused? ──────────────────────────── a key, a hint, or a request's id ─╮
      │ [                                                                          ] │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭─ deploy-pipeline qx_live_…4PSa ─────────────────────────────────── accepted ─╮
      │ Accepted now; last refused 13:59 today: lacks scope write:security           │
      │ Key      deploy-pipeline · key_01KYCSKHX0JQZEER · prod · owner ci            │
      │ Scopes   projects rw · workflows rw · security r · deployments w             │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭─ Refused lately ────────────────────────────────────────── kept for 30 days ─╮
      │   TIME      CHECK                         ROUTE              FROM            │
      │ ► 13:59:00  lacks scope write:security    POST /v1/security  203.0.113.42    │
      │   13:58:00  disabled                      POST /v1/security  203.0.113.41    │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │   req_7Q2M4ZC9V0T32 · the key does not hold the scope write:security         │
      ╰───────────────────────────────────────────────────────────────────── 1 of 2 ─╯
       Type or paste a key, a hint (…9Q2F) or a request's id (req_…), then Enter.
       ⏎ Ask  ↑↓ Choose  Esc Back  F1 Help
      """
    #expect(desk.picture == picture)
  }

  @Test func whyARequestWasRefused() async throws {
    var desk = try await desk()
    await desk.press("w")
    await desk.type("req_7Q2M4ZC9V0T32")
    await desk.press(.enter)
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys ▸ Why refused?            local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ Why refused? ──────────────────────────── a key, a hint, or a request's id ─╮
      │ [                                                                          ] │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭─ req_7Q2M4ZC9V0T32 ──────────────────────────────────────────────── REFUSED ─╮
      │ Refused 13:59 today: lacks scope write:security (403)                        │
      │ Request  POST /v1/security from 203.0.113.42                                 │
      │ Answer   the key does not hold the scope write:security                      │
      │ Now      accepted: the next request passes, unless it needs another scope    │
      │ Key      deploy-pipeline · key_01KYCSKHX0JQZEER · prod · owner ci            │
      │ Scopes   projects rw · workflows rw · security r · deployments w             │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭─ Refused lately ────────────────────────────────────────── kept for 30 days ─╮
      │   TIME      CHECK                         ROUTE              FROM            │
      │ ► 13:59:00  lacks scope write:security    POST /v1/security  203.0.113.42    │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │   req_7Q2M4ZC9V0T32 · the key does not hold the scope write:security         │
      ╰───────────────────────────────────────────────────────────────────── 1 of 1 ─╯
       Type or paste a key, a hint (…9Q2F) or a request's id (req_…), then Enter.
       ⏎ Ask  ↑↓ Choose  Esc Back  F1 Help
      """
    #expect(desk.picture == picture)
  }
}
