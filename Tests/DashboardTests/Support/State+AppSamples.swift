import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal

@testable import Dashboard

extension Approval {
  /// A request of the program's own login, asked for `ago` seconds before the clocks begin.
  static func sample(
    _ number: Int = 1,
    appName: String = "qodryx CLI",
    device: String = "ops-7",
    scopes: [Scope] = [Scope(.read, .projects), Scope(.write, .projects)],
    codeHead: String = "WDJB",
    ago: TimeInterval = 60
  ) -> Approval {
    let asked = ManualClock.start - ago
    return Approval(
      id: ApprovalID(rawValue: "apr_\(number)"),
      kind: .device,
      app: .commandLine,
      appName: appName,
      device: device,
      address: "10.20.9.3",
      scopes: ScopeSet(scopes),
      codeHead: codeHead,
      requestedAt: asked,
      expiresAt: asked + Approval.lifetime
    )
  }

  func decided(granting scopes: ScopeSet?) -> Approval {
    var approval = self
    let granted = scopes.map { Granted(owner: "ops1", scopes: $0) }
    approval.decision = Decision(at: ManualClock.start, by: .ops1, granted: granted)
    return approval
  }
}

extension Grant {
  static func sample(_ number: Int, app: AppID = .commandLine, appName: String = "qodryx CLI") -> Grant {
    Grant(
      id: KeyID(rawValue: "grt_\(number)"),
      app: app,
      appName: appName,
      device: "host-\(number)",
      owner: "ops1",
      scopes: [Scope(.read, .projects)],
      createdAt: ManualClock.start - 86_400,
      createdBy: .ops1
    )
  }

  /// Numbers from `last` down to `first`, as a store lists them: newest first.
  static func row(_ first: Int, through last: Int) -> [Grant] { (first...last).reversed().map { sample($0) } }
}

extension App {
  static func sample(_ name: String = "Retool", kind: Kind = .confidential) -> App {
    App(
      id: AppID(rawValue: "app_\(name)"),
      name: name,
      kind: kind,
      redirectURIs: [RedirectURI(rawValue: "https://example.com/callback")],
      scopes: [Scope(.read, .projects)],
      secretHint: kind == .confidential ? CredentialHint(head: "4fG7", tail: "9Q2F") : nil,
      createdAt: ManualClock.start - 86_400,
      createdBy: .ops1
    )
  }
}

extension AuditEvent {
  static func alert(_ sequence: Int, _ action: Action = .refreshReused) -> AuditEvent {
    AuditEvent(
      sequence: sequence,
      at: ManualClock.start,
      actor: .system,
      action: action,
      keyID: KeyID(rawValue: "grt_1"),
      target: "Grafana for sre",
      detail: "",
      previousHash: [],
      hash: []
    )
  }
}

extension State {
  /// A dashboard on the tab of the apps.
  static func onApps(
    _ approvals: [Approval] = [],
    grants: [Grant] = [],
    apps: [App] = [],
    size: Size = .standard,
    isReadOnly: Bool = false
  ) -> State {
    var state = State.showing(APIKey.row(of: 2), size: size, isReadOnly: isReadOnly)
    state.receive(.approvals(approvals))
    state.receive(.alerts([]))
    state.press("3")
    state.receive(.grants(GrantPage(grants: grants, hasMore: false, total: grants.count), GrantQuery()))
    state.receive(.apps(AppPage(apps: apps, hasMore: false), after: nil))
    return state.answered
  }

  mutating func press(times: Int, _ key: Key) {
    for _ in 0..<times { press(key) }
  }

  var disconnection: Disconnection? {
    if case .disconnection(let dialog) = modal { dialog } else { nil }
  }

  var appForm: AppForm? {
    if case .appForm(let form) = screens.last { form } else { nil }
  }

  /// One line of the screen.
  func line(_ number: Int) -> String {
    String(draw(self).plainText().split(separator: "\n", omittingEmptySubsequences: false)[number])
  }
}
