import Credentials
import CredentialsTesting
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite struct OverviewScreenTests {
  private func desk(size: Size = .standard, glyphs: Glyphs = .unicode) async throws -> AnsweredDashboard {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder(), size: size, glyphs: glyphs)
    await desk.press("1")
    return desk
  }

  @Test func allKeysAtAGlance() async throws {
    var desk = try await desk()
    await desk.press(.down)
    let picture = """
      ▌qodryx  Dashboard                                                 local  ● live
       [1 Overview] 2 API Keys  3 Apps  4 Audit  5 Settings          rotate every 90 d
      ╭─ ACTIVE ─────────╮╭─ OVERDUE ────────╮╭─ DUE IN 14 d ────╮╭─ NEVER SAVED ────╮
      │ 13 keys          ││ 2                ││ 4                ││ 1                │
      │ ██████████████░░ ││ ██░░░░░░░░░░░░░░ ││ ████░░░░░░░░░░░░ ││ █░░░░░░░░░░░░░░░ │
      │ 1 in grace       ││ worst 31 d late  ││ next Wed 25 Nov  ││ demo-walkthrough │
      ╰──────────────────╯╰──────────────────╯╰──────────────────╯╰──────────────────╯
      ╭─ Key age ──────────────── in days ─╮╭─ Rotation calendar ────────────────────╮
      │  0–15 ┤█████████ 4                 ││      Mo  Tu  We  Th  Fr  Sa  Su        │
      │ 16–30 ┤██ 1                        ││      23◄ 24▪ 25▪ 26  27  28  29        │
      │ 31–45 ┤0                           ││      30   1   2▪  3   4   5   6        │
      │ 46–60 ┤████ 2                      ││       7▪  8   9  10  11  12  13        │
      │ 61–75 ┤0                           ││      14  15  16  17  18  19  20        │
      │ 76–90 ┤█████████ 4                 ││ 24 Nov  scanner (old)                  │
      │   91+ ┤██████ 3  ▲ past 90 d       ││ 25 Nov  mobile-backend, mobile-staging │
      ╰────────────────────────────────────╯╰────────────────────────────────────────╯
      ╭─ Busiest keys ────────────── 24 h ─╮╭─ Waiting for you ──────────────────────╮
      │ mobile-backend    ▂▃▅▇█▇▆▅     127 ││   deploy-pipeline          OVERDUE 31d │
      │ scanner (old)     ▇▇█▇▇█▄▂     126 ││ ► legacy-etl   OVERDUE 14d, unused 41d │
      │ grafana           ████████     121 ││   demo-walkthrough           NOT SAVED │
      │ deploy-pipeline   ▁▂▅▇█▇▅▂     111 ││                                        │
      ╰────────────────────────────────────╯╰─────────────────────────────── 2 of 3 ─╯
       ▲ legacy-etl is overdue and unused for 41 days: a good one to revoke.
       ⏎ Open  R Rotate overdue  : Command  Esc API Keys  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func aLargeTerminalShowsMoreWeeksAndMoreThatWaits() async throws {
    let desk = try await desk(size: .large)
    let picture = """
      ▌qodryx  Dashboard                                                        ops1 via ssh 10.20.9.1   local  ● live   14:07
       [1 Overview] 2 API Keys  3 Apps  4 Audit  5 Settings                                                  rotate every 90 d
      ╭─ ACTIVE ───────────────────╮╭─ OVERDUE ──────────────────╮╭─ DUE IN 14 d ──────────────╮╭─ NEVER SAVED ──────────────╮
      │ 13 keys                    ││ 2                          ││ 4                          ││ 1                          │
      │ ████████████████████████░░ ││ ████░░░░░░░░░░░░░░░░░░░░░░ ││ ████████░░░░░░░░░░░░░░░░░░ ││ ██░░░░░░░░░░░░░░░░░░░░░░░░ │
      │ 1 in grace                 ││ worst 31 d late            ││ next Wed 25 Nov            ││ demo-walkthrough           │
      ╰────────────────────────────╯╰────────────────────────────╯╰────────────────────────────╯╰────────────────────────────╯
      ╭─ Key age ─────────────────────────────────── in days ─╮╭─ Rotation calendar ─────────────────────────────────────────╮
      │                                                       ││                Mo  Tu  We  Th  Fr  Sa  Su                   │
      │                                                       ││                23◄ 24▪ 25▪ 26  27  28  29                   │
      │  0–15 ┤████████████████████████████ 4                 ││                30   1   2▪  3   4   5   6                   │
      │ 16–30 ┤███████ 1                                      ││                 7▪  8   9  10  11  12  13                   │
      │ 31–45 ┤0                                              ││                14  15  16  17  18  19  20                   │
      │ 46–60 ┤██████████████ 2                               ││                21  22  23  24  25  26  27                   │
      │ 61–75 ┤0                                              ││                28  29  30  31▪  1   2   3                   │
      │ 76–90 ┤████████████████████████████ 4                 ││ 24 Nov  scanner (old)                                       │
      │   91+ ┤█████████████████████ 3  ▲ past 90 d           ││ 25 Nov  mobile-backend, mobile-staging                      │
      │                                                       ││  2 Dec  release-bot                                         │
      │                                                       ││  7 Dec  grafana                                             │
      ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
      ╭─ Busiest keys ───────────────────────────────── 24 h ─╮╭─ Waiting for you ───────────────────────────────────────────╮
      │ mobile-backend                       ▂▃▅▇█▇▆▅     127 ││ ► deploy-pipeline                               OVERDUE 31d │
      │ scanner (old)                        ▇▇█▇▇█▄▂     126 ││   legacy-etl                        OVERDUE 14d, unused 41d │
      │ grafana                              ████████     121 ││   demo-walkthrough                                NOT SAVED │
      │ deploy-pipeline                      ▁▂▅▇█▇▅▂     111 ││                                                             │
      │ mobile-staging                       ▃▄▅▇█▇▆▄     109 ││                                                             │
      │ webhook-relay                        ▆▆▆█▆▆█▇      79 ││                                                             │
      │ e2e-suite                            ▁█▁█▁█▁▁      64 ││                                                             │
      │ partner-acme                         ▆▆███▆▆▃      54 ││                                                             │
      │ partner-globex                       ▄█▄█▄█▄▂      31 ││                                                             │
      │ release-bot                          ▁▁▆▁▁█▁▁      31 ││                                                             │
      │ scanner                              ▁▁▁▁▁▁▁█      15 ││                                                             │
      ╰───────────────────────────────────────────────────────╯╰──────────────────────────────────────────────────── 1 of 3 ─╯
       ▲ deploy-pipeline is 31 days late. R walks through the overdue keys.
       ⏎ Open  R Rotate overdue  : Command  Esc API Keys  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func onASmallTerminalWhatWaitsIsThereAlone() async throws {
    let desk = try await desk(size: Size(columns: 40, rows: 10))
    let picture = """
      ▌qodryx
      ╭─ Waiting for you ────────────────────╮
      │ ► deploy-pipeline        OVERDUE 31d │
      │   legacy-etl  OVERDUE 14d, unused 4… │
      │   demo-walkthrough         NOT SAVED │
      │                                      │
      │                                      │
      │                                      │
      ╰───────────────────────────── 1 of 3 ─╯
       : Command  Esc API Keys  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func withoutUnicodeItIsTheSame() async throws {
    let desk = try await desk(glyphs: .ascii)
    let picture = """
      |qodryx  Dashboard                                                 local  * live
       [1 Overview] 2 API Keys  3 Apps  4 Audit  5 Settings          rotate every 90 d
      +- ACTIVE ---------++- OVERDUE --------++- DUE IN 14 d ----++- NEVER SAVED ----+
      | 13 keys          || 2                || 4                || 1                |
      | ##############-- || ##-------------- || ####------------ || #--------------- |
      | 1 in grace       || worst 31 d late  || next Wed 25 Nov  || demo-walkthrough |
      +------------------++------------------++------------------++------------------+
      +- Key age ---------------- in days -++- Rotation calendar --------------------+
      |  0-15 +######### 4                 ||      Mo  Tu  We  Th  Fr  Sa  Su        |
      | 16-30 +## 1                        ||      23< 24* 25* 26  27  28  29        |
      | 31-45 +0                           ||      30   1   2*  3   4   5   6        |
      | 46-60 +#### 2                      ||       7*  8   9  10  11  12  13        |
      | 61-75 +0                           ||      14  15  16  17  18  19  20        |
      | 76-90 +######### 4                 || 24 Nov  scanner (old)                  |
      |   91+ +###### 3  ! past 90 d       || 25 Nov  mobile-backend, mobile-staging |
      +------------------------------------++----------------------------------------+
      +- Busiest keys -------------- 24 h -++- Waiting for you ----------------------+
      | mobile-backend    .-=*#*+=     127 || > deploy-pipeline          OVERDUE 31d |
      | scanner (old)     **#**#-.     126 ||   legacy-etl   OVERDUE 14d, unused 41d |
      | grafana           ########     121 ||   demo-walkthrough           NOT SAVED |
      | deploy-pipeline   _.=*#*=.     111 ||                                        |
      +------------------------------------++------------------------------- 1 of 3 -+
       ! deploy-pipeline is 31 days late. R walks through the overdue keys.
       Enter Open  R Rotate overdue  : Command  Esc API Keys  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func anEmptyStoreHasNothingToSay() async throws {
    var desk = try await AnsweredDashboard(on: StoreFolder())
    await desk.press("1")
    let picture = desk.picture
    #expect(picture.contains("0 keys"))
    #expect(picture.contains("Nothing waits for you."))
    #expect(picture.contains("Nothing comes due in these weeks."))
    #expect(picture.contains("No requests for a day."))
  }
}
