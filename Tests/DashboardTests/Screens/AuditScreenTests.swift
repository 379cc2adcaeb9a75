import Credentials
import CredentialsTesting
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite struct AuditScreenTests {
  /// The log of the samples, with a key revoked and presented once more.
  private func desk(size: Size = .standard, glyphs: Glyphs = .unicode) async throws -> AnsweredDashboard {
    let folder = StoreFolder()
    let store = try folder.open(seed: 1)
    try await Samples.fill(store, clock: folder.clock)
    let key = try await store.key(referredToAs: "legacy-etl")
    _ = try await store.revoke(key.id, reason: "vendor off-boarded", by: .ops1)
    folder.clock.advance(by: 125)
    let use = KeyUse(
      keyID: key.id,
      at: folder.clock.date,
      address: "198.51.100.7",
      route: "GET /v1/projects",
      scope: nil,
      refusal: .credential(.revoked(since: folder.clock.date))
    )
    try await store.record([use])
    var desk = try await AnsweredDashboard(on: folder, size: size, glyphs: glyphs)
    await desk.press("4")
    return desk
  }

  @Test func theNewestEventsAndWhatIsKnownOfTheSelectedOne() async throws {
    var desk = try await desk()
    await desk.press(.down)
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ Audit Log                          local  ● live
        1 Overview  2 API Keys  3 Apps [4 Audit] 5 Settings       chain verified ✓ now
      ╭─ Events ────────────────────────────────────────────────────── newest first ─╮
      │   TIME        ACTOR    ACTION               TARGET             FROM          │
      │   14:09:05    system   key.used_after_end   legacy-etl                       │
      │ ► 14:07:00    ops1     key.revoked          legacy-etl         ssh 10.20.9.1 │
      │   14:07:00    system   rotation.due_soon    grafana                          │
      │   13:07:00    release  key.saved            scanner            api 10.0.4.2  │
      │   13:07:00    release  key.rotated          scanner            api 10.0.4.2  │
      │   22 Nov      qa       key.saved            e2e-suite          ssh 10.20.9.7 │
      │   22 Nov      qa       key.created          e2e-suite          ssh 10.20.9.7 │
      │   20 Nov      qa       key.created          demo-walkthrough   ssh 10.20.9.7 │
      │   19 Nov      system   rotation.overdue     scanner                          │
      │   18 Nov      system   rotation.due_soon    release-bot                      │
      ╰──────────────────────────────────────────────────────────────────── 2 of 40 ─╯
      ╭─ key.revoked ───────────────────────────────────────────────────── event 39 ─╮
      │ Who       ops1, ssh 10.20.9.1                                                │
      │ What      legacy-etl qx_ro_…R2W4                                             │
      │ Why       "vendor off-boarded"                                               │
      │ When      23 Nov 2026 14:07:00, 2 minutes ago                                │
      │ Chain     398d…6fd4 → d253…90d6 ✓ holds                                      │
      ╰──────────────────────────────────────────────────────────────────────────────╯
       / filters: action:key actor:ops1 from:ssh since:24h, any word; ! is not.
       ⏎ Open key  / Filter  F Follow  v Verify  E Export  Esc Back  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func aFilterSaysHowManyMatch() async throws {
    var desk = try await desk()
    await desk.press("/")
    await desk.type("action:key actor:!system since:2d")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ Audit Log                          local  ● live
        1 Overview  2 API Keys  3 Apps [4 Audit] 5 Settings       chain verified ✓ now
      ╭─ Ev… ── filter: action:key actor:!system since:…   newest first · following ─╮
      │   TIME        ACTOR    ACTION               TARGET             FROM          │
      │ ► 14:07:00    ops1     key.revoked          legacy-etl         ssh 10.20.9.1 │
      │   13:07:00    release  key.saved            scanner            api 10.0.4.2  │
      │   13:07:00    release  key.rotated          scanner            api 10.0.4.2  │
      │   22 Nov      qa       key.saved            e2e-suite          ssh 10.20.9.7 │
      │   22 Nov      qa       key.created          e2e-suite          ssh 10.20.9.7 │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰───────────────────────────────────────────────────────────────────── 1 of 5 ─╯
      ╭─ key.revoked ───────────────────────────────────────────────────── event 39 ─╮
      │ Who       ops1, ssh 10.20.9.1                                                │
      │ What      legacy-etl qx_ro_…R2W4                                             │
      │ Why       "vendor off-boarded"                                               │
      │ When      23 Nov 2026 14:07:00, 2 minutes ago                                │
      │ Chain     398d…6fd4 → d253…90d6 ✓ holds                                      │
      ╰──────────────────────────────────────────────────────────────────────────────╯
       / action:key actor:!system since:2d                              5 of 40 match
       ⏎ Keep the filter  Esc Show all
      """
    #expect(desk.picture == picture)
  }

  @Test func aLargeTerminalShowsTheDetailInTheRow() async throws {
    let desk = try await desk(size: .large)
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ Audit Log                                 ops1 via ssh 10.20.9.1   local  ● live   14:09
        1 Overview  2 API Keys  3 Apps [4 Audit] 5 Settings                                               chain verified ✓ now
      ╭─ Events ────────────────────────────────────────────────────────────────────────────────── newest first · following ─╮
      │   TIME        ACTOR          ACTION               TARGET                 FROM                 DETAIL                 │
      │ ► 14:09:05    system         key.used_after_end   legacy-etl qx_ro_…R2W4                      from 198.51.100.7: GE… │
      │   14:07:00    ops1           key.revoked          legacy-etl qx_ro_…R2W4 ssh 10.20.9.1        vendor off-boarded     │
      │   14:07:00    system         rotation.due_soon    grafana qx_ro_…X0sl                         in 14 d                │
      │   13:07:00    release        key.saved            scanner qx_live_…Z7iN  api 10.0.4.2                                │
      │   13:07:00    release        key.rotated          scanner qx_live_…rJOS  api 10.0.4.2         grace 24 h, successor… │
      │   22 Nov      qa             key.saved            e2e-suite qx_test_…u4… ssh 10.20.9.7                               │
      │   22 Nov      qa             key.created          e2e-suite qx_test_…u4… ssh 10.20.9.7        read:projects write:p… │
      │   20 Nov      qa             key.created          demo-walkthrough qx_t… ssh 10.20.9.7        read:projects          │
      │   19 Nov      system         rotation.overdue     scanner qx_live_…rJOS                                              │
      │   18 Nov      system         rotation.due_soon    release-bot qx_live_……                      in 14 d                │
      │   11 Nov      infra          key.saved            laptop qx_pat_…pa2F    ssh 10.20.9.3                               │
      │   11 Nov      infra          key.created          laptop qx_pat_…pa2F    ssh 10.20.9.3        read:projects write:p… │
      │   11 Nov      system         rotation.due_soon    mobile-staging qx_tes…                      in 14 d                │
      │   11 Nov      system         rotation.due_soon    mobile-backend qx_liv…                      in 14 d                │
      │   9 Nov       system         rotation.overdue     legacy-etl qx_ro_…R2W4                                             │
      │   5 Nov       system         rotation.due_soon    scanner qx_live_…rJOS                       in 14 d                │
      │   3 Nov       infra          key.saved            webhook-relay qx_live… ssh 10.20.9.3                               │
      │   3 Nov       infra          key.created          webhook-relay qx_live… ssh 10.20.9.3        read:workflows write:… │
      │   26 Oct      system         rotation.due_soon    legacy-etl qx_ro_…R2W4                      in 14 d                │
      ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────── 1 of 40 ─╯
      ╭─ key.used_after_end ────────────────────────────────────────────────────────────────────────────────────── event 40 ─╮
      │ Who       system                                                                                                     │
      │ What      legacy-etl qx_ro_…R2W4                                                                                     │
      │ Detail    from 198.51.100.7: GET /v1/projects                                                                        │
      │ When      23 Nov 2026 14:09:05, less than a minute ago                                                               │
      │ Chain     d253…90d6 → b572…9481 ✓ holds                                                                              │
      │                                                                                                                      │
      │                                                                                                                      │
      ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
       ▲ Somebody still presents this key after its end. It is refused: find out who.
       ⏎ Open key  / Filter  F Follow  v Verify  E Export  Esc Back  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func onASmallTerminalTheEventsAloneAreThere() async throws {
    let desk = try await desk(size: Size(columns: 40, rows: 10))
    let picture = """
      ▌qodryx             chain verified ✓ now
      ╭─ Events ── newest first · following ─╮
      │   TIME     ACTION         TARGET     │
      │ ► 14:09:05 key.used_afte… legacy-etl │
      │   14:07:00 key.revoked    legacy-etl │
      │   14:07:00 rotation.due_… grafana    │
      │   13:07:00 key.saved      scanner    │
      │   13:07:00 key.rotated    scanner    │
      ╰──────────────────────────── 1 of 40 ─╯
       / Filter  F Follow  v Verify  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func withoutUnicodeItIsTheSame() async throws {
    let desk = try await desk(glyphs: .ascii)
    let picture = """
      |qodryx  Dashboard > Settings > Audit Log                          local  * live
        1 Overview  2 API Keys  3 Apps [4 Audit] 5 Settings       chain verified + now
      +- Events ------------------------------------------ newest first - following -+
      |   TIME        ACTOR    ACTION               TARGET             FROM          |
      | > 14:09:05    system   key.used_after_end   legacy-etl                       |
      |   14:07:00    ops1     key.revoked          legacy-etl         ssh 10.20.9.1 |
      |   14:07:00    system   rotation.due_soon    grafana                          |
      |   13:07:00    release  key.saved            scanner            api 10.0.4.2  |
      |   13:07:00    release  key.rotated          scanner            api 10.0.4.2  |
      |   22 Nov      qa       key.saved            e2e-suite          ssh 10.20.9.7 |
      |   22 Nov      qa       key.created          e2e-suite          ssh 10.20.9.7 |
      |   20 Nov      qa       key.created          demo-walkthrough   ssh 10.20.9.7 |
      |   19 Nov      system   rotation.overdue     scanner                          |
      |   18 Nov      system   rotation.due_soon    release-bot                      |
      +-------------------------------------------------------------------- 1 of 40 -+
      +- key.used_after_end ---------------------------------------------- event 40 -+
      | Who       system                                                             |
      | What      legacy-etl qx_ro_~R2W4                                             |
      | Detail    from 198.51.100.7: GET /v1/projects                                |
      | When      23 Nov 2026 14:09:05, less than a minute ago                       |
      | Chain     d253...90d6 -> b572...9481 + holds                                 |
      +------------------------------------------------------------------------------+
       ! Somebody still presents this key after its end. It is refused: find out who.
       Enter Open key  / Filter  F Follow  v Verify  E Export  Esc Back  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func whatStandsOutDoesSoByColourAndByItsName() async throws {
    let desk = try await desk()
    let row = desk.canvas.row(4)
    #expect(String(row.map(\.text)).contains("key.used_after_end"))
    #expect(row.contains { $0.style.role == .danger })
    #expect(desk.state.message.hasPrefix("Somebody still presents this key after its end."))
  }
}
