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
       [2 API Keys] 3 Apps                             1 not saved · 2 overdue · 4 due
      ╭─ API Keys ──────────────────────────────────────────────── sort: rotation ▲ ─╮
      │   NAME             TYPE KEY    PR WF SE DE  AGE / 90 d     ROTATION     USED │
      │ ► deploy-pipeline  live …4PSa  rw rw r· ·w  █████████ 121d OVERDUE 31d    4m │
      │   ┏━ Help ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ type to search ━┓1d │
      │   ┃  Search  [ key                        ]                              ┃5m │
      │   ┃                                                                      ┃9s │
      │   ┃ ► ⏎            show everything about the selected key                ┃1m │
      │   ┃   n            create an API key                                     ┃3h │
      │   ┃   /            show only the keys that match                         ┃0s │
      │   ┃   r            replace a key by a new one, with a grace              ┃6m │
      │   ┃   X            end a key for good                                    ┃2h │
      │   ┃   e            rename, describe, limit or narrow a key               ┃2s │
      │   ┃   d            stop a key, or let it work again                      ┃1d │
      │   ┃   o            deploy-pipeline is not in a grace after a rotation.   ┃er │
      ├─ d┃   R            rotate the overdue keys, one by one                   ┃i ─┤
      │ Sc┃   y            copy the key's identifier                             ┃   │
      │ 24┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1 of 10 ━┛   │
      │ Rotate   was due 23 Oct, 31 days ago · never rotated                         │
      │ Note     release jobs and the nightly sync use it; tell #platform first      │
      ╰──────────────────────────────────────────────────────────────────── 1 of 14 ─╯

       ⏎ Run  Esc Close
      """
    #expect(desk.picture == picture)
  }
}
