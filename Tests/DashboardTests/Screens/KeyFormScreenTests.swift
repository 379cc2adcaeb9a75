import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct KeyFormScreenTests {
  private let folder = StoreFolder()

  @Test func createForm() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: folder)
    await desk.press("n")
    await desk.type("warehouse-sync")
    await desk.press(.tab, .tab, .tab, .tab, .tab)
    await desk.type("nightly stock sync, tell #logistics first")
    await desk.press(.tab)
    await desk.type("rw")
    await desk.press(.down)
    await desk.type("r")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys ▸ Create                  local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ Create API key ─────────────────────────────────────────────────────────────╮
      │ Name         [ warehouse-sync                  ]  ✓ not in use               │
      │ Type         (•) live  ( ) test  ( ) read-only      qx_live_                 │
      │ Environment  (•) prod  ( ) staging  ( ) dev                                  │
      │ Owner        [ ops1                            ]  who answers for it         │
      │ Expires      (•) never  ( ) in 90 days  ( ) on a day                         │
      │ Note         [ nightly stock sync, tell #logistics first                  ]  │
      ├─ Scopes ──────────────────────────────────────────────────────── 3 selected ─┤
      │   RESOURCE          READ   WRITE   THIS GRANTS                               │
      │   projects          [x]    [x]     view, create and modify projects          │
      │ ► workflows         [x]    [ ]     view workflows and their status           │
      │   security          [ ]    [ ]                                               │
      │   deployments       [ ]    [ ]                                               │
      ├─ Result ─────────────────────────────────────────────────────────────────────┤
      │ Prefix       qx_live_                                                        │
      │ Scopes       read:projects write:projects read:workflows                     │
      │ Rotate by    21 Feb 2027, 90 days from today                                 │
      │ Rate limit   [ 600      ] requests a minute                                  │
      │                                                                              │
      ╰────────────────────────────────────────────────────────── ( ^S Create key ) ─╯
       3 of 8 scopes. Grant the fewest that the service needs.
       ^S Create key  ⇥ Next  ␣ Toggle  r Read  w Write  a All read  F1 Help
      """
    #expect(desk.picture == picture)
  }

  @Test func createFormInASCII() async throws {
    var desk = try await AnsweredDashboard(on: folder, glyphs: .ascii)
    await desk.press("n")
    await desk.type("warehouse-sync")
    await desk.press(.tab, .left, .tab, .tab, .tab, .left)
    let picture = """
      |qodryx  Dashboard > Settings > API Keys > Create                  local  * live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings                   0 active
      +- Create API key -------------------------------------------------------------+
      | Name         [ warehouse-sync                  ]  + not in use               |
      | Type         ( ) live  ( ) test  (*) read-only      qx_ro_                   |
      | Environment  (*) prod  ( ) staging  ( ) dev                                  |
      | Owner        [ ops1                            ]  who answers for it         |
      | Expires      ( ) never  ( ) in 90 days  (*) on a day [ YYYY-MM-DD ]          |
      | Note         [                                                            ]  |
      +- Scopes -------------------------------------------------------- 0 selected -+
      |   RESOURCE          READ   WRITE   THIS GRANTS                               |
      |   projects          [ ]     -                                                |
      |   workflows         [ ]     -                                                |
      |   security          [ ]     -                                                |
      |   deployments       [ ]     -                                                |
      +- Result ---------------------------------------------------------------------+
      | Prefix       qx_ro_                                                          |
      | Scopes       none yet                                                        |
      | Rotate by    21 Feb 2027, 90 days from today                                 |
      | Rate limit   [ 600      ] requests a minute                                  |
      |                                                                              |
      +---------------------------------------------------------- ( ^S Create key ) -+
       0 of 4 scopes. Grant the fewest that the service needs.
       ^S Create key  Tab Next  Space Toggle  Esc Cancel  F1 Help
      """
    #expect(desk.picture == picture)
  }

  @Test func personalTokenForm() async throws {
    var desk = try await AnsweredDashboard(on: folder)
    await desk.press("t")
    await desk.type("laptop")
    await desk.press(.tab, .tab, .tab)
    await desk.press("a")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys ▸ Create token            local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings                   0 active
      ╭─ Create personal token ──────────────────────────────────────────────────────╮
      │ Name         [ laptop                          ]  ✓ not in use               │
      │ Expires      (•) never  ( ) in 90 days  ( ) on a day                         │
      │ Note         [                                                            ]  │
      ├─ Scopes ──────────────────────────────────────────────────────── 5 selected ─┤
      │   RESOURCE          READ   WRITE   THIS GRANTS                               │
      │ ► projects          [x]    [ ]     view projects and their settings          │
      │   workflows         [x]    [ ]     view workflows and their status           │
      │   security          [x]    [ ]     view security scan results                │
      │   deployments       [x]    [ ]     view deployment history and status        │
      │   keys              [x]    [ ]     view API keys and the audit log           │
      ├─ Result ─────────────────────────────────────────────────────────────────────┤
      │ Prefix       qx_pat_                                                         │
      │ Scopes       projects r · workflows r · security r · deployments r · keys r  │
      │ Rotate by    21 Feb 2027, 90 days from today                                 │
      │ Rate limit   [ 600      ] requests a minute                                  │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰──────────────────────────────────────────────────────── ( ^S Create token ) ─╯
       5 of 10 scopes. Grant the fewest that the service needs.
       ^S Create token  ⇥ Next  ␣ Toggle  r Read  w Write  a All read  F1 Help
      """
    #expect(desk.picture == picture)
  }

  @Test func editFormThatNarrows() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: folder)
    await desk.press("e")
    await desk.press(.tab, .tab, .tab, .tab, .down)
    await desk.press("w")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys ▸ deploy-pipeline ▸ Edit  local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ Edit deploy-pipeline ───────────────────────────────────────────────────────╮
      │ Name         [ deploy-pipeline                 ]                             │
      │ Environment  (•) prod  ( ) staging  ( ) dev                                  │
      │ Owner        [ ci                              ]  who answers for it         │
      │ Note         [ release jobs and the nightly sync use it; tell #platform f ]  │
      ├─ Scopes ──────────────────────────────────────────────────────── 5 selected ─┤
      │   RESOURCE          READ   WRITE   THIS GRANTS                               │
      │   projects          [x]    [x]     view, create and modify projects          │
      │ ► workflows         [x]    [ ]     view workflows and their status           │
      │   security          [x]     ·      view security scan results                │
      │   deployments        ·     [x]     trigger deployments and rollbacks         │
      ├─ Change ─────────────────────────────────────────────────────────────────────┤
      │ Takes away   write:workflows                                                 │
      │ Leaves       projects rw · workflows r · security r · deployments w          │
      │                                                                              │
      │ Rate limit   [ 600      ] requests a minute                                  │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────── ( ^S Save ) ─╯
       Scopes can only be narrowed. A wider key is a new key.
       ^S Save  ⇥ Next  ␣ Toggle  r Read  w Write  Esc Cancel  F1 Help
      """
    #expect(desk.picture == picture)
  }
}
