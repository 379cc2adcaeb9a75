import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct RotationScreenTests {
  private func rotating() async throws -> AnsweredDashboard {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press("r")
    return desk
  }

  @Test func impactStep() async throws {
    let desk = try await rotating()
    let picture = """
      ▌qodryx  API Keys ▸ deploy-pipeline ▸ Rotate                       local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ Rotate deploy-pipeline ─────────────────────────────────────── step 1 of 4 ─╮
      │                                                                              │
      │  ► 1 Impact ──────── 2 Grace ──────── 3 New key ──────── 4 Retire old        │
      │                                                                              │
      │  Who uses the key that is replaced?                             OVERDUE 31d  │
      │                                                                              │
      │  qx_live_…4PSa · 121 days old                                                │
      │  projects rw · workflows rw · security r · deployments w                     │
      │                                                                              │
      │  ▲ IN USE    last request 4 minutes ago, 111 in 24 h                         │
      │              5 routes: GET /v1/projects 23, GET /v1/security 22,             │
      │              GET /v1/workflows 22, POST /v1/deployments 22, 1 more           │
      │              3 addresses, most from 203.0.113.40                             │
      │              each of them needs the new key                                  │
      │  Note        release jobs and the nightly sync use it; tell #platform first  │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
       Nothing has changed yet. The new key is made in step 3.
       ⏎ Next  Esc Leave  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func graceStep() async throws {
    var desk = try await rotating()
    await desk.press(.enter)
    let picture = """
      ▌qodryx  API Keys ▸ deploy-pipeline ▸ Rotate                       local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ Rotate deploy-pipeline ─────────────────────────────────────── step 2 of 4 ─╮
      │                                                                              │
      │  ✓ 1 Impact ──────── ► 2 Grace ──────── 3 New key ──────── 4 Retire old      │
      │                                                                              │
      │  How long does the old key keep working?                                     │
      │                                                                              │
      │  ( ) none        stops at once              it leaked                        │
      │  ( ) 1 hour      until 15:07 today          one deploy                       │
      │  (•) 24 hours    until Tue 24 Nov 14:07     callers that run daily           │
      │  ( ) 7 days      until Mon 30 Nov 14:07     partners, mobile releases        │
      │  ( ) custom      [ 36h                ]                                      │
      │                                                                              │
      │                 now        +6h        +12h       +18h       +24h             │
      │                 ┼──────────┼──────────┼──────────┼──────────┼──────────      │
      │  old …4PSa      ████████████████████████████████████████████│ 401            │
      │  new            ███████████████████████████████████████████████████████      │
      │                                                                              │
      │  Same name, scopes, type and environment; one quota shared while both work.  │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
       Nothing has changed yet. The new key is made in step 3.
       ⏎ Next  ⇧⇥ Back  ↑↓ Choose  Esc Leave  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func newKeyStepWithoutAGrace() async throws {
    var desk = try await rotating()
    await desk.press(.enter, .up, .up, .enter)
    await desk.type("deploy")
    let picture = """
      ▌qodryx  API Keys ▸ deploy-pipeline ▸ Rotate                       local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ Rotate deploy-pipeline ─────────────────────────────────────── step 3 of 4 ─╮
      │                                                                              │
      │  ✓ 1 Impact ──────── ✓ 2 Grace ──────── ► 3 New key ──────── 4 Retire old    │
      │                                                                              │
      │  Make the new key                                                            │
      │                                                                              │
      │  New key     deploy-pipeline, qx_live_…, works at once                       │
      │  Old key     …4PSa stops at once                                             │
      │  Scopes      projects rw · workflows rw · security r · deployments w         │
      │  Rotate by   21 Feb 2027                                                     │
      │                                                                              │
      │                                                                              │
      │  Type name   [ deploy                               ]                        │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
       ▲ Without a grace its callers stop at once. Type the name.
       ⇧⇥ Back  Esc Leave  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test func retireStep() async throws {
    var desk = try await rotating()
    await desk.press(.enter, .enter, .enter, .escape)
    await desk.press("y")
    let picture = """
      ▌qodryx  API Keys ▸ deploy-pipeline (old) ▸ Rotate                 local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    2 not saved · 1 overdue
      ╭─ Rotate deploy-pipeline ─────────────────────────────────────── step 4 of 4 ─╮
      │                                                                              │
      │  ✓ 1 Impact ──────── ✓ 2 Grace ──────── ✓ 3 New key ──────── ► 4 Retire old  │
      │                                                                              │
      │  The new key works. When may the old one go?                                 │
      │                                                                              │
      │  Old key     qx_live_…4PSa                                                   │
      │  Ends        Tue 24 Nov 14:07, in 1d                                         │
      │  Traffic     no request since the rotation                                   │
      │                                                                              │
      │                                                                              │
      │  o retires it now. ⏎ leaves it to its grace, which the list counts down.     │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
       ▲ deploy-pipeline is marked NOT SAVED: rotate it if it is lost.
       ⏎ Done  o Retire old now  ? Help
      """
    #expect(desk.picture == picture)
  }

  @Test(arguments: [("15m", "+5m"), ("30h", "+12h"), ("7d", "+4d"), ("30d", "+4d")])
  func noTwoTicksOfTheTimelineReadTheSame(grace: String, tick: String) async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder(), size: .large)
    await desk.press("r")
    await desk.press(.enter, .down, .down, .control("u"))
    await desk.type(grace)
    let axis = try #require(desk.picture.split(separator: "\n").first { $0.contains(" now ") })
    let labels = axis.split(separator: " ").filter { $0.hasPrefix("+") }
    #expect(Set(labels).count == labels.count && labels.count >= 4)
    #expect(labels.contains(Substring(tick)))
  }
}
