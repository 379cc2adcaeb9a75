import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct AppDialogScreenTests {
  @Test func formInASCIIWithEverythingThatIsWrong() async throws {
    var desk = try await AnsweredDashboard.onApps(glyphs: .ascii)
    await desk.press("n")
    await desk.press(.tab, .tab)
    await desk.type("http://retool.example.com/")
    await desk.press(.tab, .tab)
    await desk.press(.control("s"))
    let picture = """
      |qodryx  Dashboard > Settings > Apps > Register                    local  * live
        1 Overview  2 API Keys [3 Apps] 4 Audit  5 Settings                  2 waiting
      +- Register app ---------------------------------------------------------------+
      | Name         [                                 ]  ! give it the name that p~ |
      | Kind         (*) confidential  ( ) public                                    |
      | Return to    [ http://retool.example.com/                    ]  ! look here  |
      | or to        [                                               ]               |
      +- Scopes -------------------------------------------------------- 0 selected -+
      |   RESOURCE          READ   WRITE   THIS GRANTS                               |
      |   projects          [ ]    [ ]                                               |
      |   workflows         [ ]    [ ]                                               |
      |   security          [ ]    [ ]                                               |
      |   deployments       [ ]    [ ]                                               |
      +- To mend --------------------------------------------------------------------+
      | ! name: give it the name that people will see when it asks for access        |
      | ! redirect URI: "http://retool.example.com/" is not encrypted; use https, o~ |
      | ! scopes: tick at least one scope                                            |
      |                                                                              |
      |                                                                              |
      |                                                                              |
      |                                                                              |
      +-------------------------------------------------------- ( ^S Register app ) -+
       ! name: give it the name that people will see when it asks for access
       ^S Register app  Tab Next  Esc Cancel  F1 Help
      """
    #expect(desk.picture == picture)
  }

  @Test func endingAGrantSaysWhatItBreaksFirst() async throws {
    var desk = try await AnsweredDashboard.onApps()
    await desk.press(.tab, .tab, .tab, .end)
    await desk.press("X")
    await desk.type("leaked")
    await desk.press(.tab)
    await desk.type("qodryx")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ Apps                               local  ● live
        1 Overview  2 API Keys [3 Apps] 4 Audit  5 Settings                  2 waiting
      ╭─ Waiting for approval ──────────────────────────────────────── oldest first ─╮
      │   KIND    APP                      CODE      ASKS FOR                   LEFT │
      │   dev┏━ Revoke qodryx CLI on ops-1 ━━━━━━━━━━━━━━━━ cannot be undone ━┓ 8:41 │
      │   bro┃                                                                ┃ 9:58 │
      ╰──────┃  acts for ops1 · 12 days old                                   ┃of 2 ─╯
      ╭─ qodr┃  keys read write                                               ┃──────╮
      │ As   ┃                                                                ┃      │
      │ Scope┃  ▲ IN USE    last request 20 seconds ago                       ┃      │
      │ Since┃              its access and refresh tokens get 401 at once     ┃      │
      │ Used ┃                                                                ┃      │
      │ Id   ┃  Its app stays registered, and may ask again.                  ┃      │
      │      ┃                                                                ┃      │
      ╰──────┃  Reason      [ leaked                                 ]        ┃──────╯
      ╭─ Conn┃  Type name   [ qodryx                                 ] 6/10   ┃apps ─╮
      │   APP┃                                                                ┃SINCE │
      │   qod┃  ( Cancel )                                ( Revoke: locked )  ┃   2d │
      │   qod┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛   2d │
      │ ► qodryx CLI on ops-1     ops1      read:keys write:keys     now         12d │
      │                                                                              │
      ╰───────────────────────────────────────────────────────────────────── 3 of 3 ─╯
       Enter does nothing until the app's name matches.
       ⇥ Next field  Esc Cancel
      """
    #expect(desk.picture == picture)
  }

  @Test func aClientSecretIsRevealedLikeAKey() async throws {
    var desk = try await AnsweredDashboard.onApps()
    await desk.press(.backTab)
    await desk.press("S")
    await desk.press("y")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ Apps                               local  ● live
        1 Overview  2 API Keys [3 Apps] 4 Audit  5 Settings                  2 waiting
      ╭─ Waiting for approval ──────────────────────────────────────── oldest first ─╮
      │   KIND    APP                      CODE      ASKS FOR                   LEFT │
      │   ┏━ New secret. It is shown once ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ Retool ━┓41 │
      │   ┃                                                                      ┃58 │
      ╰───┃  Copy it now. Only a hash is stored: nobody can show it again.       ┃2 ─╯
      ╭─ R┃  The old secret has stopped: give the app this one.                  ┃───╮
      │ Id┃                                                                      ┃   │
      │ Ki┃  ╭─ secret ─────────────────────────────────────── hides in 60 s ─╮  ┃   │
      │ Re┃  │ qx_secret_######################################               │  ┃   │
      │ Sc┃  ╰────────────────────────────────────────────────────────────────╯  ┃   │
      │ Si┃                                                                      ┃   │
      │   ┃  c  copy (OSC 52)                  h  hide                           ┃   │
      ╰───┃  f  write to a file, mode 0600     e  show how to use it             ┃───╯
      ╭─ R┃                                                                      ┃s ─╮
      │   ┃  Saved it? Type its last 4 characters:  [       ] ⇥                  ┃ET │
      │ ► ┃                                                                      ┃Z  │
      │   ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛   │
      │   qodryx CLI                 built in     read:projects +9            ·      │
      │                                                                              │
      ╰───────────────────────────────────────────────────────────────────── 1 of 3 ─╯
       Esc asks before it closes unsaved.
       c Copy  h Hide  f File  e Examples  ⇥ Confirm  Esc Close
      """
    #expect(desk.picture == picture)
  }
}
