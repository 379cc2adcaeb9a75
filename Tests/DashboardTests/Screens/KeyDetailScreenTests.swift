import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct KeyDetailScreenTests {
  @Test func whatAKeyMayDoDoesAndDid() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press(.enter)
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys ▸ deploy-pipeline         local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings                key 1 of 14
      ╭─ deploy-pipeline ────────────── OVERDUE 31d ─╮╭─ Scopes GRANTED / USED 30 d ─╮
      │ Id       key_01KYCSKHX0JQZEER                ││ projects       r w      r w  │
      │ Key      qx_live_sWHn…4PSa                   ││ workflows      r w      r ·  │
      │ Owner    ci · prod                           ││ security       r ·      r ·  │
      │ Created  25 Jul 2026 by ops1 (ssh 10.20.9.1) ││ deployments    · w      · w  │
      │ Age      █████████ 121 d of 90               ││                              │
      │ Limit    600 requests a minute               ││                              │
      │ Expires  never                               ││ narrow by 1 scope: N         │
      ╰──────────────────────────────────────────────╯╰──────────────────────────────╯
      ╭─ Requests, last 24 h ─────────────────────────────────────── 111 · peak 8/h ─╮
      │     8             ▂▂▂▂▂▂▆▆▆▆▆▆██████▆▆▆▆▆▆▂▂▂▂▂▂         allowed         111 │
      │     0 ▂▂▂▂▂▂▄▄▄▄▄▄██████████████████████████████▄▄▄▄▄▄   refused           7 │
      │       15:00       21:00       03:00       09:00    now   from   203.0.113.40 │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭─ Audit trail ────────────────────────────────────────────────────── chain ✓ ─╮
      │ ► 23 Oct      system    rotation.overdue                                     │
      │   9 Oct       system    rotation.due_soon    in 14 d                         │
      │   3 Sep       qa        key.scopes_narrowed  - write:security · ssh 10.20.9… │
      │   25 Jul      ops1      key.saved            ssh 10.20.9.1                   │
      ╰───────────────────────────────────────────────────────────────────── 1 of 5 ─╯
       write:workflows has not been used for 30 days: N takes it away.
       r Rotate  X Revoke  e Edit  d Disable  N Narrow  w Why?  Esc Back  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func keyThatWasNeverUsed() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press("/")
    await desk.type("demo-walk")
    await desk.press(.enter, .enter)
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys ▸ demo-walkthrough        local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings                 key 1 of 1
      ╭─ demo-walkthrough ─────────────── NOT SAVED ─╮╭─ Scopes GRANTED / USED 30 d ─╮
      │ Id       key_01M7WMGBX008ZY67                ││ projects       r ·      · ·  │
      │ Key      qx_test_AZgm…7SB8                   ││ workflows      · ·      · ·  │
      │ Owner    devrel · dev                        ││ security       · ·      · ·  │
      │ Created  20 Nov 2026 by qa (ssh 10.20.9.7)   ││ deployments    · ·      · ·  │
      │ Age      ░░░░░░░░░ 3 d of 90                 ││                              │
      │ Limit    600 requests a minute               ││                              │
      │ Expires  never                               ││                              │
      ╰──────────────────────────────────────────────╯╰──────────────────────────────╯
      ╭─ Requests, last 24 h ───────────────────────────────────────────────── none ─╮
      │                                                          allowed           0 │
      │     0                                                    refused           0 │
      │       15:00       21:00       03:00       09:00    now   from         nobody │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭─ Audit trail ────────────────────────────────────────────────────── chain ✓ ─╮
      │ ► 20 Nov      qa        key.created          read:projects · ssh 10.20.9.7   │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰───────────────────────────────────────────────────────────────────── 1 of 1 ─╯

       r Rotate  X Revoke  e Edit  d Disable  w Why?  Esc Back  y Copy id  ? Help
      """
    #expect(desk.picture == picture)
  }
}
