import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct HelpScreenTests {
  @Test func helpSaysWhatCanBePressedAndWhyNot() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press("?")
    await desk.type("key")
    let picture = """
      ▌qodryx  Dashboard ▸ Settings ▸ API Keys                           local  ● live
        1 Overview [2 API Keys] 3 Apps  4 Audit  5 Settings    1 not saved · 2 overdue
      ╭─ API Keys ──────────────────────────────────────────────── sort: rotation ▲ ─╮
      │   NAME             TYPE KEY    PR WF SE DE  AGE / 90 d     ROTATION     USED │
      │ ► ┏━ Help ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ type to search ━┓4m │
      │   ┃  Search  [ key                        ]                              ┃1d │
      │   ┃                                                                      ┃5m │
      │   ┃ ► ⏎            show everything about the selected key           open ┃9s │
      │   ┃   n            create an API key                              create ┃1m │
      │   ┃   /            show only the keys that match                  filter ┃3h │
      │   ┃   r            replace a key by a new one, with a grace       rotate ┃0s │
      │   ┃   X            end a key for good                             revoke ┃6m │
      │   ┃   e            rename, describe, limit or narrow a key          edit ┃2h │
      │   ┃   d            stop a key, or let it work again      toggle-disabled ┃2s │
      │   ┃   o            deploy-pipeline is not in a grace after a rotation.   ┃1d │
      │   ┃   R            rotate the overdue keys, one by one                   ┃er │
      ├─ d┃   ⇥ ⇧⇥         Panels need 110 columns and 34 rows.       next-panel ┃i ─┤
      │ Sc┃   y            copy the key's identifier                     copy-id ┃   │
      │ 24┃   2            go to the API keys                          show-keys ┃   │
      │ Ro┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1 of 12 ━┛   │
      │ Note     release jobs and the nightly sync use it; tell #platform first      │
      ╰──────────────────────────────────────────────────────────────────── 1 of 14 ─╯

       ⏎ Run  Esc Close
      """
    #expect(desk.picture == picture)
  }
}
