import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct ListScreenTests {
  private let folder = StoreFolder()

  @Test func listAtStandardSize() async throws {
    let desk = try await AnsweredDashboard.withSamples(in: folder)
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys                           local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ API Keys ──────────────────────────────────────────────── sort: rotation ▲ ─╮
      │   NAME             TYPE KEY    PR WF SE DE  AGE / 90 d     ROTATION     USED │
      │ ► deploy-pipeline  live …4PSa  rw rw r· ·w  █████████ 121d OVERDUE 31d    4m │
      │   legacy-etl       ro   …R2W4  r· ·· ·· ··  █████████ 104d OVERDUE 14d   41d │
      │   scanner (old)    live …rJOS  ·· ·· rw ··  █████████  94d grace 23h      5m │
      │   mobile-backend   live …RlIp  rw r· ·· ··  ████████░  88d due in 2d      9s │
      │   mobile-staging   test …EQps  rw r· ·· ··  ████████░  88d due in 2d      1m │
      │   release-bot      live …kvFS  ·· ·· ·· rw  ████████░  81d due in 9d      3h │
      │   grafana          ro   …X0sl  r· r· r· r·  ███████░░  76d due in 14d    20s │
      │   partner-acme     live …WbUm  r· r· ·· ··  █████░░░░  52d ok             6m │
      │   partner-globex   live …TMu3  r· r· ·· ··  ████░░░░░  47d ok             2h │
      │   webhook-relay    live …SyOb  ·· rw ·· ··  ██░░░░░░░  20d ok             2s │
      │   laptop           pat  …pa2F  rw rw rw rw  █░░░░░░░░  12d ok             1d │
      │   demo-walkthrough test …7SB8  r· ·· ·· ··  ░░░░░░░░░   3d NOT SAVED   never │
      ├─ deploy-pipeline ────────────────────────────────────────── prod · owner ci ─┤
      │ Scopes   projects rw · workflows rw · security r · deployments w             │
      │ 24 h     ▁▁▁▂▂▂▅▅▅▇▇▇███▇▇▇▅▅▅▂▂▂   111 requests · 7 refused · 3 addresses   │
      │ Rotate   was due 23 Oct, 31 days ago · never rotated                         │
      │ Note     release jobs and the nightly sync use it; tell #platform first      │
      ╰──────────────────────────────────────────────────────────────────── 1 of 14 ─╯
       ▲ 2 keys are past 90 days. R walks you through rotating them, one by one.
       ⏎ Open  n New  t Token  / Filter  s Sort  r Rotate  X Revoke  e Edit  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func listOnASmallTerminal() async throws {
    let desk = try await AnsweredDashboard.withSamples(in: folder, size: Size(columns: 40, rows: 10))
    let picture = """
      ▌qodryx
      ╭─ API Keys ──────── sort: rotation ▲ ─╮
      │   NAME       KEY   ROTATION     USED │
      │ ► deploy-pi… …4PSa OVERDUE 31d    4m │
      │   legacy-etl …R2W4 OVERDUE 14d   41d │
      │   sca… (old) …rJOS grace 23h      5m │
      │   mobile-ba… …RlIp due in 2d      9s │
      │   mobile-st… …EQps due in 2d      1m │
      ╰──────────────────────────── 1 of 14 ─╯
       / Filter  s Sort  : Command  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func listBetweenSmallAndStandard() async throws {
    let desk = try await AnsweredDashboard.withSamples(in: folder, size: Size(columns: 64, rows: 20))
    let picture = """
      ▌qodryx
      ╭─ API Keys ──────────────────────────────── sort: rotation ▲ ─╮
      │   NAME                     TYPE KEY   AGE  ROTATION     USED │
      │ ► deploy-pipeline          live …4PSa 121d OVERDUE 31d    4m │
      │   legacy-etl               ro   …R2W4 104d OVERDUE 14d   41d │
      │   scanner (old)            live …rJOS  94d grace 23h      5m │
      │   mobile-backend           live …RlIp  88d due in 2d      9s │
      │   mobile-staging           test …EQps  88d due in 2d      1m │
      │   release-bot              live …kvFS  81d due in 9d      3h │
      │   grafana                  ro   …X0sl  76d due in 14d    20s │
      │   partner-acme             live …WbUm  52d ok             6m │
      │   partner-globex           live …TMu3  47d ok             2h │
      │   webhook-relay            live …SyOb  20d ok             2s │
      │   laptop                   pat  …pa2F  12d ok             1d │
      │   demo-walkthrough         test …7SB8   3d NOT SAVED   never │
      │   e2e-suite                test …u4jy   1d ok             5h │
      │   scanner                  live …Z7iN   0d ok            11s │
      │                                                              │
      ╰──────────────────────────────────────────────────── 1 of 14 ─╯
       / Filter  s Sort  : Command  y Copy id  q Quit  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func terminalThatIsTooSmall() async throws {
    let desk = try await AnsweredDashboard(on: folder, size: Size(columns: 39, rows: 9))
    #expect(desk.picture.hasPrefix("Needs 40×10, here 39×9."))
  }

  @Test func listInASCII() async throws {
    let desk = try await AnsweredDashboard.withSamples(in: folder, glyphs: .ascii)
    let picture = """
      |qodryx  Dashboard > Settings > API Keys                           local  * live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved - 2 overdue
      +- API Keys ------------------------------------------------ sort: rotation ^ -+
      |   NAME             TYPE KEY    PR WF SE DE  AGE / 90 d     ROTATION     USED |
      | > deploy-pipeline  live ~4PSa  rw rw r- -w  ######### 121d OVERDUE 31d    4m |
      |   legacy-etl       ro   ~R2W4  r- -- -- --  ######### 104d OVERDUE 14d   41d |
      |   scanner (old)    live ~rJOS  -- -- rw --  #########  94d grace 23h      5m |
      |   mobile-backend   live ~RlIp  rw r- -- --  ########-  88d due in 2d      9s |
      |   mobile-staging   test ~EQps  rw r- -- --  ########-  88d due in 2d      1m |
      |   release-bot      live ~kvFS  -- -- -- rw  ########-  81d due in 9d      3h |
      |   grafana          ro   ~X0sl  r- r- r- r-  #######--  76d due in 14d    20s |
      |   partner-acme     live ~WbUm  r- r- -- --  #####----  52d ok             6m |
      |   partner-globex   live ~TMu3  r- r- -- --  ####-----  47d ok             2h |
      |   webhook-relay    live ~SyOb  -- rw -- --  ##-------  20d ok             2s |
      |   laptop           pat  ~pa2F  rw rw rw rw  #--------  12d ok             1d |
      |   demo-walkthrough test ~7SB8  r- -- -- --  ---------   3d NOT SAVED   never |
      +- deploy-pipeline ------------------------------------------ prod - owner ci -+
      | Scopes   projects rw - workflows rw - security r - deployments w             |
      | 24 h     ___...===***###***===...   111 requests - 7 refused - 3 addresses   |
      | Rotate   was due 23 Oct, 31 days ago - never rotated                         |
      | Note     release jobs and the nightly sync use it; tell #platform first      |
      +-------------------------------------------------------------------- 1 of 14 -+
       ! 2 keys are past 90 days. R walks you through rotating them, one by one.
       Enter Open  n New  t Token  / Filter  s Sort  r Rotate  X Revoke  ? Help
      """
    #expect(desk.picture == picture)
    #expect(desk.picture.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func filterThatIsBeingTyped() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: folder)
    await desk.press("/")
    await desk.type("mobile is:due")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys                           local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ API Keys ──────────────────────── filter: mobile is:due   sort: rotation ▲ ─╮
      │   NAME             TYPE KEY    PR WF SE DE  AGE / 90 d     ROTATION     USED │
      │ ► mobile-backend   live …RlIp  rw r· ·· ··  ████████░  88d due in 2d      9s │
      │   mobile-staging   test …EQps  rw r· ·· ··  ████████░  88d due in 2d      1m │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ├─ mobile-backend ─────────────────────────────────────── prod · owner mobile ─┤
      │ Scopes   projects read write · workflows read                                │
      │ 24 h     ▂▂▂▃▃▃▅▅▅▇▇▇███▇▇▇▆▆▆▄▄▅   127 requests · 18 addresses              │
      │ Rotate   due 25 Nov 2026, in 2 days · never rotated                          │
      │ Note     none                                                                │
      ╰───────────────────────────────────────────────────────────────────── 1 of 2 ─╯
       / mobile is:due                                                         2 keys
       ⏎ Keep the filter  Esc Show all
      """
    #expect(desk.picture == picture)
  }

  @Test func filterThatNothingMatches() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: folder)
    await desk.press("/")
    await desk.type("env:dev zebra")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys                           local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ API Keys ──────────────────────── filter: env:dev zebra   sort: rotation ▲ ─╮
      │   NAME             TYPE KEY    PR WF SE DE  AGE / 90 d     ROTATION     USED │
      │                                                                              │
      │   No key matches env:dev zebra                                               │
      │   Esc shows all keys again; is:any looks among ended ones too.               │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ├──────────────────────────────────────────────────────────────────────────────┤
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
       / env:dev zebra                                                         no key
       ⏎ Keep the filter  Esc Show all
      """
    #expect(desk.picture == picture)
  }
}
