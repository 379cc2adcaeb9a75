import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct LargeListScreenTests {
  // Lines as long as the screen is wide.
  // swift-format-ignore
  @Test func listWithItsPanelsOnALargeTerminal() async throws {
    let desk = try await AnsweredDashboard.withSamples(in: StoreFolder(), size: .large)
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys                                  ops1 via ssh 10.20.9.1   local  ● live   14:07
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings           13 active · 1 not saved · 2 overdue · 4 due · 1 in grace
      ╭─ API Keys ───────────────────────────────────────────────────────────────────────── filter: none   sort: rotation ▲ ─╮
      │   NAME             KEY           ENV     OWNER     PROJ WORK SECU DEPL  AGE / 90 d      ROTATION      USED  24 h     │
      │ ► deploy-pipeline  qx_live_…4PSa prod    ci        rw   rw   r·   ·w    █████████ 121d  OVERDUE 31d     4m  ▁▂▅▇█▇▅▂ │
      │   legacy-etl       qx_ro_…R2W4   prod    data      r·   ··   ··   ··    █████████ 104d  OVERDUE 14d    41d  ▁▁▁▁▁▁▁▁ │
      │   scanner (old)    qx_live_…rJOS prod    security  ··   ··   rw   ··    █████████  94d  grace 23h       5m  ▇▇█▇▇█▄▂ │
      │   mobile-backend   qx_live_…RlIp prod    mobile    rw   r·   ··   ··    ████████░  88d  due in 2d       9s  ▂▃▅▇█▇▆▅ │
      │   mobile-staging   qx_test_…EQps staging mobile    rw   r·   ··   ··    ████████░  88d  due in 2d       1m  ▃▄▅▇█▇▆▄ │
      │   release-bot      qx_live_…kvFS prod    ci        ··   ··   ··   rw    ████████░  81d  due in 9d       3h  ▁▁▆▁▁█▁▁ │
      │   grafana          qx_ro_…X0sl   prod    sre       r·   r·   r·   r·    ███████░░  76d  due in 14d     20s  ████████ │
      │   partner-acme     qx_live_…WbUm prod    partners  r·   r·   ··   ··    █████░░░░  52d  ok              6m  ▆▆███▆▆▃ │
      │   partner-globex   qx_live_…TMu3 prod    partners  r·   r·   ··   ··    ████░░░░░  47d  ok              2h  ▄█▄█▄█▄▂ │
      │   webhook-relay    qx_live_…SyOb prod    platform  ··   rw   ··   ··    ██░░░░░░░  20d  ok              2s  ▆▆▆█▆▆█▇ │
      │   laptop           qx_pat_…pa2F  ·       infra     rw   rw   rw   rw    █░░░░░░░░  12d  ok              1d  ▁▁▁▁▁▁▁▁ │
      │   demo-walkthrough qx_test_…7SB8 dev     devrel    r·   ··   ··   ··    ░░░░░░░░░   3d  NOT SAVED    never  ▁▁▁▁▁▁▁▁ │
      │   e2e-suite        qx_test_…u4jy dev     qa        rw   rw   rw   rw    ░░░░░░░░░   1d  ok              5h  ▁█▁█▁█▁▁ │
      │   scanner          qx_live_…Z7iN prod    security  ··   ··   rw   ··    ░░░░░░░░░   0d  ok             11s  ▁▁▁▁▁▁▁█ │
      │                                                                                                                      │
      ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────── 1 of 14 ─╯
      ╭─ deploy-pipeline ────────────────────────── OVERDUE 31d ─╮╭─ Requests, last 24 h ──── 111 · 7 refused · 3 addresses ─╮
      │ Id        key_01KYCSKHX0JQZEER                           ││     8                   ▅▅▅▅▅▅██████▅▅▅▅▅▅               │
      │ Owner     ci · prod         Created   25 Jul, ops1       ││     4             ▇▇▇▇▇▇██████████████████▇▇▇▇▇▇         │
      │ Expires   never             Limit     600/min            ││     0 ▃▃▃▃▃▃▆▆▆▆▆▆██████████████████████████████▆▆▆▆▆▆   │
      │ Rotate    was due 23 Oct, 31 days ago · never rotated    ││       15:00       21:00       03:00       09:00    now   │
      │               READ    WRITE   USED 30 d                  │╰──────────────────────────────────────────────────────────╯
      │ projects      [x]     [x]     r w                        │╭─ Audit trail ────────────────────────────────────────────╮
      │ workflows     [x]     [x]     r                          ││   23 Oct   system  rotation.overdue                      │
      │ security      [x]     [ ]     r                          ││   9 Oct    system  rotation.due_soon   in 14 d           │
      │ deployments   [ ]     [x]       w                        ││   3 Sep    qa      key.scopes_narrowed - write:security… │
      │                                                          ││   25 Jul   ops1    key.saved           ssh 10.20.9.1     │
      │ Note      release jobs and the nightly sync use it; tel… ││   25 Jul   ops1    key.created         read:projects wr… │
      ╰──────────────────────────────────────────────────────────╯╰─────────────────────────────────────────────── 5 events ─╯
       ▲ 2 keys are past 90 days. R walks you through rotating them, one by one.
       ⏎ Open  n New  t Token  / Filter  s Sort  r Rotate  X Revoke  e Edit  d Disable  ⇥ Panel  ␣ Mark  : Command  ? Help
      """
    #expect(desk.picture == picture)
  }
}
