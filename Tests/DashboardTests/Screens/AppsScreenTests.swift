import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct AppsScreenTests {
  @Test func theRestOfACodeIsTypedBesideWhatItAllows() async throws {
    var desk = try await AnsweredDashboard.onApps()
    await desk.press(.enter)
    await desk.type("bc")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ Apps                               local  ● live
        1 Overview  2 API Keys [3 Apps] 4 Audit  5 Settings                  2 waiting
      ╭─ Waiting for approval ──────────────────────────────────────── oldest first ─╮
      │   KIND    APP                      CODE      ASKS FOR                   LEFT │
      │ ► device  qodryx CLI on ops-7      THBP-···· read:projects +2           8:41 │
      │   browser Retool                   VZTB-···· read:projects              9:58 │
      ╰───────────────────────────────────────────────────────────────────── 1 of 2 ─╯
      ╭─ qodryx CLI on ops-7 ────────────────────────────────────── expires in 8:41 ─╮
      │ From      10.20.9.3, asked at 14:05:41, device grant                         │
      │ Scopes    [x] read:projects   [x] read:workflows  [x] write:workflows        │
      │           you may only narrow what it asks for                               │
      │ Token     1 hour, refreshed until revoked                                    │
      │ As        ops1                                                               │
      │ Code      type the code they read to you   [ THBP-BC__ ]                     │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭─ Connected apps ───────────────────────────────────────── ⇥ registered apps ─╮
      │   APP                     FOR       SCOPES                   LAST USED SINCE │
      │   qodryx CLI on ops-2     qa        read:projects            never        2d │
      │   qodryx CLI              sre       read:projects +7         9h ago       2d │
      │   qodryx CLI on ops-1     ops1      read:keys write:keys     now         12d │
      │                                                                              │
      ╰───────────────────────────────────────────────────────────────────── 1 of 3 ─╯
       Approve only when the person asking reads you the same code. Esc D denies.
       ⇥ Panel  Esc Back  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func aGrantSaysWhatItMayDoAndSinceWhen() async throws {
    var desk = try await AnsweredDashboard.onApps()
    await desk.press(.tab, .tab, .tab, .down)
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ Apps                               local  ● live
        1 Overview  2 API Keys [3 Apps] 4 Audit  5 Settings                  2 waiting
      ╭─ Waiting for approval ──────────────────────────────────────── oldest first ─╮
      │   KIND    APP                      CODE      ASKS FOR                   LEFT │
      │   device  qodryx CLI on ops-7      THBP-···· read:projects +2           8:41 │
      │   browser Retool                   VZTB-···· read:projects              9:58 │
      ╰───────────────────────────────────────────────────────────────────── 1 of 2 ─╯
      ╭─ qodryx CLI ─────────────────────────────────────────────────────────────────╮
      │ As        sre                                                                │
      │ Scopes    read:projects write:projects read:workflows write:workflows        │
      │           read:security write:security read:deployments write:deployments    │
      │ Since     Sat 21 Nov 14:07, approved by sre (local)                          │
      │ Used      last request 9 hours ago                                           │
      │ Id        grt_01M7Z6X2X0JJ84XS of qodryx-cli                                 │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭─ Connected apps ───────────────────────────────────────── ⇥ registered apps ─╮
      │   APP                     FOR       SCOPES                   LAST USED SINCE │
      │   qodryx CLI on ops-2     qa        read:projects            never        2d │
      │ ► qodryx CLI              sre       read:projects +7         9h ago       2d │
      │   qodryx CLI on ops-1     ops1      read:keys write:keys     now         12d │
      │                                                                              │
      ╰───────────────────────────────────────────────────────────────────── 2 of 3 ─╯
       A revoked grant is refused at its next request. Tab shows the registered apps.
       n New app  X Revoke  ⇥ Panel  y Copy id  Esc Back  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func registeredAppsTakeThePlaceOfTheGrants() async throws {
    var desk = try await AnsweredDashboard.onApps()
    await desk.press(.backTab)
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ Apps                               local  ● live
        1 Overview  2 API Keys [3 Apps] 4 Audit  5 Settings                  2 waiting
      ╭─ Waiting for approval ──────────────────────────────────────── oldest first ─╮
      │   KIND    APP                      CODE      ASKS FOR                   LEFT │
      │   device  qodryx CLI on ops-7      THBP-···· read:projects +2           8:41 │
      │   browser Retool                   VZTB-···· read:projects              9:58 │
      ╰───────────────────────────────────────────────────────────────────── 1 of 2 ─╯
      ╭─ Retool ─────────────────────────────────────────────────────────────────────╮
      │ Id        app_01M7Z6X2X09FMGVH                                               │
      │ Kind      confidential, with qx_secret_vqZ2…4wXB                             │
      │ Return to https://retool.example.com/callback                                │
      │ Scopes    read:projects                                                      │
      │ Since     Sat 21 Nov 14:07, registered by ops1 (ssh 10.20.9.1)               │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭─ Registered apps ──────────────────────────────────────── ⇧⇥ connected apps ─╮
      │   APP                        KIND         MAY ASK FOR                 SECRET │
      │ ► Retool                     confidential read:projects               …4wXB  │
      │   Grafana                    public       read:deployments            ·      │
      │   qodryx CLI                 built in     read:projects +9            ·      │
      │                                                                              │
      ╰───────────────────────────────────────────────────────────────────── 1 of 3 ─╯
       What may ask for access. Enter shows what an app was granted.
       ⏎ Its grants  n New app  S New secret  X Delete  ⇥ Panel  y Copy id  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func onALargeTerminalEverythingIsThereAtOnce() async throws {
    var desk = try await AnsweredDashboard.onApps(size: .large)
    await desk.press(.tab, .right)
    await desk.press(" ")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ Apps                                      ops1 via ssh 10.20.9.1   local  ● live   14:07
        1 Overview  2 API Keys [3 Apps] 4 Audit  5 Settings                                                          2 waiting
      ╭─ Waiting for approval ──────────────────────────────────────────────────────────────────────────────── oldest first ─╮
      │   KIND    APP                                          CODE      ASKS FOR                                       LEFT │
      │ ► device  qodryx CLI on ops-7                          THBP-···· read:projects read:workflows write:workflows   8:41 │
      │   browser Retool                                       VZTB-···· read:projects                                  9:58 │
      ╰───────────────────────────────────────────────────────────────────────────────────────────────────────────── 1 of 2 ─╯
      ╭─ qodryx CLI on ops-7 ────────────────────────────────────────────────────────────────────────────── expires in 8:41 ─╮
      │ From      10.20.9.3, asked at 14:05:41, device grant                                                                 │
      │ App       qodryx-cli                                                                                                 │
      │ Scopes    [x] read:projects   [ ] read:workflows  [x] write:workflows                                                │
      │           you may only narrow what it asks for                                                                       │
      │ Token     1 hour, refreshed until revoked                                                                            │
      │ As        ops1                                                                                                       │
      │ Code      type the code they read to you   [ THBP-____ ]                                                             │
      ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
      ╭─ Connected apps ─────────────────────────────────────────────────────────────────────────────────────────────────────╮
      │   APP                                         FOR       SCOPES                                       LAST USED SINCE │
      │   qodryx CLI on ops-2                         qa        read:projects                                never        2d │
      │   qodryx CLI                                  sre       read:projects write:projects +6              9h ago       2d │
      │   qodryx CLI on ops-1                         ops1      read:keys write:keys                         now         12d │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      ╰───────────────────────────────────────────────────────────────────────────────────────────────────────────── 1 of 3 ─╯
      ╭─ Registered apps ────────────────────────────────────────────────────────────────────────────────────────────────────╮
      │   APP                                            KIND         MAY ASK FOR                                     SECRET │
      │   Retool                                         confidential read:projects                                   …4wXB  │
      │   Grafana                                        public       read:deployments                                ·      │
      │   qodryx CLI                                     built in     read:projects write:projects +8                 ·      │
      │                                                                                                                      │
      │                                                                                                                      │
      ╰───────────────────────────────────────────────────────────────────────────────────────────────────────────── 1 of 3 ─╯
       Approve only when the person asking reads you the same code.
       ⏎ Type code  D Deny  ␣ Narrow  n New app  ⇥ Panel  y Copy id  Esc Back  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func onASmallTerminalTheListOfRequests() async throws {
    let desk = try await AnsweredDashboard.onApps(size: Size(columns: 40, rows: 10))
    let picture = """
      ▌qodryx                        2 waiting
      ╭─ Waiting for approval ───────────────╮
      │   APP                CODE       LEFT │
      │ ► qodryx CLI on ops… THBP-····  8:41 │
      │   Retool             VZTB-····  9:58 │
      │                                      │
      │                                      │
      │                                      │
      ╰───────────────────────────── 1 of 2 ─╯
       ⏎ Type code  D Deny  ⇥ Scopes  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func onASmallTerminalTheCodeIsScrolledTo() async throws {
    var desk = try await AnsweredDashboard.onApps(size: Size(columns: 40, rows: 10))
    await desk.press(.enter)
    await desk.type("bcdf")
    let picture = """
      ▌qodryx                        2 waiting
      ╭─ qodryx CLI on ops-7 ───────── 8:41 ─╮
      │           [x] read:workflows         │
      │           [x] write:workflows        │
      │ Token     1 hour, refreshed until    │
      │           revoked                    │
      │ As        ops1                       │
      │ Code      [ THBP-BCDF ]  ✓           │
      ╰──────────────────────────────────────╯
       A Approve  ⇥ Panel  Esc Back  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func onASmallTerminalTheGrants() async throws {
    var desk = try await AnsweredDashboard.onApps(size: Size(columns: 40, rows: 10))
    await desk.press(.tab, .tab, .tab)
    let picture = """
      ▌qodryx                        2 waiting
      ╭─ Connected apps ─────────────────────╮
      │   APP                 FOR      USED  │
      │ ► qodryx CLI on ops-2 qa       never │
      │   qodryx CLI          sre      9h    │
      │   qodryx CLI on ops-1 ops1     now   │
      │                                      │
      │                                      │
      ╰───────────────────────────── 1 of 3 ─╯
       ⇥ Panel  y Copy id  Esc Back  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func nothingWaits() async throws {
    let folder = StoreFolder()
    _ = try await folder.open(seed: 3).connect(device: "ops-1", for: "ops1")
    var desk = try await AnsweredDashboard(on: folder)
    await desk.press("3")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ Apps                               local  ● live
        1 Overview  2 API Keys [3 Apps] 4 Audit  5 Settings
      ╭─ Waiting for approval ───────────────────────────────────────────────────────╮
      │   Nothing waits for approval.                                                │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ╭─ Connected apps ───────────────────────────────────────── ⇥ registered apps ─╮
      │   APP                     FOR       SCOPES                   LAST USED SINCE │
      │   qodryx CLI on ops-1     ops1      read:keys write:keys     never        0s │
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
      │                                                                              │
      ╰───────────────────────────────────────────────────────────────────── 1 of 1 ─╯
       Apps and devices that ask for access appear here by themselves.
       n New app  ⇥ Panel  Esc Back  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func textFromElsewhereSteersNoTerminal() {
    let title = "Evil\u{1B}[2J\u{202E}\u{7}"
    let approval = Approval.sample(appName: title, device: "\u{9B}31m")
    var state = State.onApps([approval], grants: [.sample(1, appName: title)], apps: [.sample(title)])
    for _ in 0..<5 {
      for size in [Size.standard, .large, Size(columns: 40, rows: 10)] {
        _ = update(&state, .resized(size))
        #expect(steering(draw(state)).isEmpty)
      }
      state.press(.tab)
    }
    state.receive(.denied(approval.decided(granting: nil)))
    #expect(steering(draw(state)).isEmpty)
  }

  /// Characters on the screen that could do more than be seen.
  private func steering(_ canvas: Canvas) -> [Unicode.Scalar] {
    canvas.plainText().unicodeScalars.filter { scalar in
      scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
    }
  }

  @Test func whatIsNotMarkedByColourIsMarkedByWords() async throws {
    var desk = try await AnsweredDashboard.onApps(glyphs: .ascii)
    for _ in 0..<5 {
      #expect(desk.picture.filter { !$0.isASCII }.isEmpty)
      await desk.press(.tab)
    }
  }
}
