import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct RevealScreenTests {
  private let folder = StoreFolder()

  private func revealing() async throws -> AnsweredDashboard {
    var desk = try await AnsweredDashboard.withSamples(in: folder)
    await desk.press("n")
    await desk.type("warehouse-sync")
    await desk.press(.backTab, .backTab, .backTab)
    await desk.press("a")
    await desk.press(.control("s"))
    return desk
  }

  @Test func secretThatIsShownOnce() async throws {
    let desk = try await revealing()
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys                           local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    2 not saved · 2 overdue
      ╭─ API Keys ──────────────────────────────────────────────── sort: rotation ▲ ─╮
      │   NAME             TYPE KEY    PR WF SE DE  AGE / 90 d     ROTATION     USED │
      │   ┏━ Key created. It is shown once ━━━━━━━━━━━━━━━━━━━━━ warehouse-sync ━┓9s │
      │   ┃                                                                      ┃1m │
      │   ┃  Copy it now. Only a hash is stored: nobody can show it again.       ┃3h │
      │   ┃  If it is lost, rotate the key.                                      ┃0s │
      │   ┃                                                                      ┃6m │
      │   ┃  ╭─ key ────────────────────────────────────────── hides in 60 s ─╮  ┃2h │
      │   ┃  │ qx_live_######################################                 │  ┃2s │
      │   ┃  ╰────────────────────────────────────────────────────────────────╯  ┃1d │
      │   ┃                                                                      ┃er │
      │   ┃  c  copy (OSC 52)                  h  hide                           ┃5h │
      │   ┃  f  write to a file, mode 0600     e  show how to use it             ┃1s │
      │ ► ┃                                                                      ┃er │
      ├─ w┃  Saved it? Type its last 4 characters:  [       ] ⇥                  ┃1 ─┤
      │ Sc┃                                                                      ┃   │
      │ 24┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛   │
      │ Rotate   never confirmed saved: rotate it if nobody has the secret           │
      │ Note     none                                                                │
      ╰─────────────────────────────────────────────────────────────────── 15 of 15 ─╯
       Esc asks before it closes unsaved.
       c Copy  h Hide  f File  e Examples  ⇥ Confirm  Esc Close
      """
    #expect(desk.picture == picture)
  }

  @Test func closingIsAskedAboutInOneLine() async throws {
    var desk = try await revealing()
    await desk.press(.escape)
    let line = desk.picture.split(separator: "\n", omittingEmptySubsequences: false)[22]
    #expect(line == " ▲ Not confirmed, and never shown again. Close it? y closes, Esc stays.")
  }

  @Test func examples() async throws {
    var desk = try await revealing()
    await desk.press("e")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys                           local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    2 not saved · 2 overdue
      ╭─ API Keys ──────────────────────────────────────────────── sort: rotation ▲ ─╮
      │   NAME             TYPE KEY    PR WF SE DE  AGE / 90 d     ROTATION     USED │
      │   ┏━ Key created. It is shown once ━━━━━━━━━━━━━━━━━━━━━ warehouse-sync ━┓9s │
      │   ┃  Environment (asks for the key, so that no history keeps it)         ┃1m │
      │   ┃    read -rs QODRYX_API_KEY && export QODRYX_API_KEY                  ┃3h │
      │   ┃  curl                                                                ┃0s │
      │   ┃    curl -X GET "https://api.qodryx.com/v1/projects" \\                ┃6m │
      │   ┃      -H "Authorization: Bearer $QODRYX_API_KEY"                      ┃2h │
      │   ┃  JavaScript                                                          ┃2s │
      │   ┃    const client = new Qodryx({                                       ┃1d │
      │   ┃      apiKey: process.env.QODRYX_API_KEY,                             ┃er │
      │   ┃    });                                                               ┃5h │
      │   ┃  Python                                                              ┃1s │
      │ ► ┃    client = Qodryx(api_key=os.environ['QODRYX_API_KEY'])             ┃er │
      ├─ w┃  Swift                                                               ┃1 ─┤
      │ Sc┃    let client = try Qodryx(apiKey: nil)  // takes QODRYX_API_KEY     ┃   │
      │ 24┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛   │
      │ Rotate   never confirmed saved: rotate it if nobody has the secret           │
      │ Note     none                                                                │
      ╰─────────────────────────────────────────────────────────────────── 15 of 15 ─╯
       Esc asks before it closes unsaved.
       c Copy  h Hide  f File  e Examples  ⇥ Confirm  Esc Close
      """
    #expect(desk.picture == picture)
  }
}
