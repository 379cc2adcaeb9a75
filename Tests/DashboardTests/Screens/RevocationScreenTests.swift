import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct RevocationScreenTests {
  @Test func whatItWouldBreakComesFirst() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press(.down, .down, .down)
    await desk.press("X")
    await desk.type("leaked in a build log")
    await desk.press(.tab)
    await desk.type("mobile-back")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys                           local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ API Keys ──────────────────────────────────────────────── sort: rotation ▲ ─╮
      │   NAM┏━ Revoke mobile-backend ━━━━━━━━━━━━━━━━━━━━━ cannot be undone ━┓ USED │
      │   dep┃                                                                ┃   4m │
      │   leg┃  qx_live_…RlIp · 88 days old                                   ┃  41d │
      │   sca┃  projects read write · workflows read                          ┃   5m │
      │ ► mob┃                                                                ┃   9s │
      │   mob┃  ▲ IN USE    last request 9 seconds ago, 127 in 24 h           ┃   1m │
      │   rel┃              3 routes: GET /v1/projects 43,                    ┃   3h │
      │   gra┃              GET /v1/workflows 42, POST /v1/projects 42        ┃  20s │
      │   par┃              18 addresses, most from 203.0.113.40              ┃   6m │
      │   par┃              the next request gets 401                         ┃   2h │
      │   web┃                                                                ┃   2s │
      │   lap┃  Safer       ^R rotate with grace   ^D disable, reversible     ┃   1d │
      │   dem┃                                                                ┃never │
      ├─ mobi┃  Reason      [ leaked in a build log                  ]        ┃bile ─┤
      │ Scope┃  Type name   [ mobile-back                            ] 11/14  ┃      │
      │ 24 h ┃                                                                ┃      │
      │ Rotat┃  ( Cancel )                                ( Revoke: locked )  ┃      │
      │ Note ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛      │
      ╰──────────────────────────────────────────────────────────────────── 4 of 14 ─╯
       Enter does nothing until the name matches.
       ⇥ Next field  ^R Rotate instead  ^D Disable  Esc Cancel
      """
    #expect(desk.picture == picture)
  }

  @Test func keyThatNobodyUses() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press("/")
    await desk.type("demo-walk")
    await desk.press(.enter)
    await desk.press("X")
    #expect(desk.picture.contains("✓ UNUSED    no request was ever made with it"))
  }

  @Test func disablingIsAskedInABox() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press("d")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys                           local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ API Keys ──────────────────────────────────────────────── sort: rotation ▲ ─╮
      │   NAME             TYPE KEY    PR WF SE DE  AGE / 90 d     ROTATION     USED │
      │ ► deploy-pipeline  live …4PSa  rw rw r· ·w  █████████ 121d OVERDUE 31d    4m │
      │   legacy-etl       ro   …R2W4  r· ·· ·· ··  █████████ 104d OVERDUE 14d   41d │
      │   scanner (old)    live …rJOS  ·· ·· rw ··  █████████  94d grace 23h      5m │
      │   mobile-backend   live …RlIp  rw r· ·· ··  ████████░  88d due in 2d      9s │
      │   mobil┏━ Disable deploy-pipeline? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓     1m │
      │   relea┃                                                            ┃     3h │
      │   grafa┃  Requests with it get 401 until you enable it again.       ┃    20s │
      │   partn┃  It was last used 4 minutes ago.                           ┃     6m │
      │   partn┃                                                            ┃     2h │
      │   webho┃  y yes    n no                                             ┃     2s │
      │   lapto┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛     1d │
      │   demo-walkthrough test …7SB8  r· ·· ·· ··  ░░░░░░░░░   3d NOT SAVED   never │
      ├─ deploy-pipeline ────────────────────────────────────────── prod · owner ci ─┤
      │ Scopes   projects rw · workflows rw · security r · deployments w             │
      │ 24 h     ▁▁▁▂▂▂▅▅▅▇▇▇███▇▇▇▅▅▅▂▂▂   111 requests · 7 refused · 3 addresses   │
      │ Rotate   was due 23 Oct, 31 days ago · never rotated                         │
      │ Note     release jobs and the nightly sync use it; tell #platform first      │
      ╰──────────────────────────────────────────────────────────────────── 1 of 14 ─╯

       y Yes  Esc No
      """
    #expect(desk.picture == picture)
  }
}
