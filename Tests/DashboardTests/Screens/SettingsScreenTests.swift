import Credentials
import CredentialsTesting
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite struct SettingsScreenTests {
  private func desk(size: Size = .standard, glyphs: Glyphs = .unicode) async throws -> AnsweredDashboard {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder(), size: size, glyphs: glyphs)
    await desk.press("5")
    return desk
  }

  @Test func everyLineSaysItsValue() async throws {
    var desk = try await desk()
    await desk.press(.end, .up)
    desk.state.receive(.engine(Engine(name: "SQLite 3.40.1", roundTrip: .microseconds(210))))
    let picture = """
      ▌qodryx  Dashboard ▸ Settings                                      local  ● live
        1 Overview  2 API Keys  3 Apps  4 Audit [5 Settings]
      ╭─ Settings ───────────────────────────────────────────────────────────────────╮
      │   API Keys      13 active, 2 overdue, 4 due                                  │
      │   Apps          0 connected                                                  │
      │   Audit Log     38 events                                                    │
      │   Rotation      every 90 days, warned 14 before                              │
      │ ► Connection    local, as ops1                                               │
      │   Appearance    theme auto, Unicode symbols                                  │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭─ Connection ─────────────────────────────────────────────────────────────────╮
      │ Store     local                                                              │
      │ Place     /srv/keys/qodryx.db                                                │
      │ Engine    SQLite 3.40.1, answered in less than 1 ms                          │
      │ You       ops1, ssh 10.20.9.1                                                │
      │ May       look and change, as far as the store allows                        │
      │ Standing  live: changes by anybody appear by themselves                      │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
       Where the keys are kept, and as whom you are here.
       Esc API Keys  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func theRotationIsChangedInAForm() async throws {
    var desk = try await desk()
    await desk.press(.down, .down, .down, .enter, .control("u"))
    await desk.type("60")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ Rotation                           local  ● live
        1 Overview  2 API Keys  3 Apps  4 Audit [5 Settings]
      ╭─ Rotation ───────────────────────────────────────────────────────────────────╮
      │ Period       [ 60     ]  days from creation or rotation to the next one      │
      │ Warning      [ 14     ]  days before it from which a key counts as due       │
      ├─ What it would change ───────────────────────────────────────────────────────┤
      │ Now          every 90 days, warned 14 before: 2 overdue, 4 due               │
      │ Then         every 60 days, warned 14 before: 6 overdue, 2 due               │
      │              Overdue keys go on working: they are marked, never refused.     │
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
      │                                                                              │
      │                                                                              │
      ╰───────────────────────────────────────────────────────── ( ^S Save policy ) ─╯
       Days from a key's creation to its rotation, 1 to 3650.
       ^S Save policy  ⇥ Next  Esc Cancel  F1 Help
      """
    #expect(desk.picture == picture)
  }

  @Test func aSavedPolicyCountsAtOnce() async throws {
    var desk = try await desk()
    await desk.press(.down, .down, .down, .enter, .control("u"))
    await desk.type("60")
    await desk.press(.control("s"))
    #expect(desk.picture.contains("every 60 days, warned 14 before"))
    #expect(desk.state.counts?.overdue == 6)
    #expect(try await desk.store.rotationPolicy() == RotationPolicy(period: 60, warning: 14))
  }

  @Test func onALargeTerminalItIsTheSame() async throws {
    let desk = try await desk(size: .large)
    let picture = """
      ▌qodryx  Dashboard ▸ Settings                                             ops1 via ssh 10.20.9.1   local  ● live   14:07
        1 Overview  2 API Keys  3 Apps  4 Audit [5 Settings]
      ╭─ Settings ───────────────────────────────────────────────────────────────────────────────────────────────────────────╮
      │ ► API Keys      13 active, 2 overdue, 4 due                                                                          │
      │   Apps          0 connected                                                                                          │
      │   Audit Log     38 events                                                                                            │
      │   Rotation      every 90 days, warned 14 before                                                                      │
      │   Connection    local, as ops1                                                                                       │
      │   Appearance    theme auto, Unicode symbols                                                                          │
      ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
      ╭─ API Keys ───────────────────────────────────────────────────────────────────────────────────────────────────────────╮
      │ Active    13                                                                                                         │
      │ Overdue   2                                                                                                          │
      │ Due       4                                                                                                          │
      │ In grace  1                                                                                                          │
      │ Disabled  0                                                                                                          │
      │ Not saved 1                                                                                                          │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
       Create, rotate, narrow and revoke keys and personal tokens.
       ⏎ Open  Esc API Keys  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func onASmallTerminalTheIndexIsThereAlone() async throws {
    let desk = try await desk(size: Size(columns: 40, rows: 10), glyphs: .ascii)
    let picture = """
      |qodryx
      +- Settings ---------------------------+
      | > API Keys      13 active, 2 overdu~ |
      |   Apps          0 connected          |
      |   Audit Log     38 events            |
      |   Rotation      every 90 days, warn~ |
      |   Connection    local, as ops1       |
      |   Appearance    theme auto, ASCII s~ |
      +--------------------------------------+
       Enter Open  Esc API Keys  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func theAppearanceIsChosenInADialog() async throws {
    var desk = try await desk()
    await desk.press(.end, .enter, .down, .down, .down)
    let picture = """
      ▌qodryx  Dashboard ▸ Settings                                      local  ● live
        1 Overview  2 API Keys  3 Apps  4 Audit [5 Settings]
      ╭─ Settings ───────────────────────────────────────────────────────────────────╮
      │   API Keys      13 active, 2 overdue, 4 due                                  │
      │   App┏━ Appearance ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ the screen follows ━┓      │
      │   Aud┃                                                                ┃      │
      │   Rot┃   ( ) auto              dark, or light where COLORFGBG says so ┃      │
      │   Con┃   ( ) dark              for dark backgrounds                   ┃      │
      │ ► App┃   ( ) light             for light backgrounds                  ┃      │
      ╰──────┃ ► (•) colorblind        colour blindness, dark backgrounds     ┃──────╯
      ╭─ Appe┃   ( ) colorblind-light  colour blindness, light backgrounds    ┃──────╮
      │ Theme┃   ( ) contrast          high contrast, on black                ┃      │
      │ Mouse┃   ( ) contrast-light    high contrast, on white                ┃      │
      │ Symbo┃   ( ) mono              no colours: bold, underlined, reversed ┃      │
      │ Colou┃                                                                ┃      │
      │ Size ┃   [ ] mouse             click, double click and wheel          ┃      │
      │      ┃                                                                ┃      │
      │      ┃   Sample                ok  due in 2d  OVERDUE  rw  ██████░░░  ┃      │
      │      ┃                                                                ┃      │
      │      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛      │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
       Enter keeps what is chosen, Esc leaves everything as it was.
       ⏎ Keep  ␣ Mouse  ↑↓ Choose  Esc Cancel
      """
    #expect(desk.picture == picture)
  }
}
