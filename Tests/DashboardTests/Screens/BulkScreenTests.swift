import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct BulkScreenTests {
  @Test func revokingSaysWhatHappensToEachKey() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.type("   X")
    await desk.type("left the company")
    await desk.press(.tab)
    await desk.type("revoke 3 k")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys                           local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ API Keys · 3 marked ───────────────────────────────────── sort: rotation ▲ ─╮
      │   NAME             TYPE KEY    PR WF SE DE  AGE / 90 d     ROTATION     USED │
      │  ✓deploy-pipeline  live …4PSa  rw rw r· ·w  █████████ 121d OVERDUE 31d    4m │
      │┏━ Revoke 3 keys ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ cannot be undone ━┓│
      │┃  NAME               TYPE KEY     USED  WHAT HAPPENS                        ┃│
      │┃  deploy-pipeline    live …4PSa     4m  IN USE: its callers get 401         ┃│
      │┃  legacy-etl         ro   …R2W4    41d  quiet: gets 401 from now on         ┃│
      │┃  scanner (old)      live …rJOS     5m  IN USE: its callers get 401         ┃│
      │┃                                                                            ┃│
      │┃  Revokes 3 keys, 2 of them in use.                                         ┃│
      │┃                                                                            ┃│
      │┃  Reason      [ left the company                                   ]        ┃│
      │┃  Type        revoke 3 keys  [ revoke 3 k               ] 10/13             ┃│
      │┃                                                                            ┃│
      ├┃  ( Cancel )                                            ( Revoke: locked )  ┃┤
      │┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛│
      │ 24 h     ▂▂▂▃▃▃▅▅▅▇▇▇███▇▇▇▆▆▆▄▄▅   127 requests · 18 addresses              │
      │ Rotate   due 25 Nov 2026, in 2 days · never rotated                          │
      │ Note     none                                                                │
      ╰──────────────────────────────────────────────────────────────────── 4 of 14 ─╯
       Enter does nothing until you have typed: revoke 3 keys
       ⇥ Next field  Esc Cancel
      """
    #expect(desk.picture == picture)
  }
}
