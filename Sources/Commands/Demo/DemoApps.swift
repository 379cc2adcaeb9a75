import Credentials
import FoundationEssentials
import SQLiteStore
import Synchronization

/// The apps of the made-up company: some are connected, and two requests wait for whoever watches the demo.
final class DemoApps: Sendable {
  private let store: SQLiteStore
  private let browserApp = Mutex<App?>(nil)
  private let device = Mutex<BegunDeviceAuthorization?>(nil)
  private let browser = Mutex<BegunAuthorization?>(nil)

  init(in store: SQLiteStore) {
    self.store = store
  }

  private static let callback = "https://retool.example.com/callback"
  private static let verifier = String(repeating: "demo", count: 12)
  private static let deviceScopes = [
    Scope(.read, .projects), Scope(.read, .workflows), Scope(.write, .workflows),
  ]

  /// Everything until the demo begins.
  func happenings(until now: Date) -> [Samples.Happening] {
    let day = RotationPolicy.day
    return [
      Samples.Happening(at: now - 41 * day) { [self] () async throws(KeyStoreError) in
        let draft = AppDraft(
          name: "Grafana plugin",
          kind: .public,
          redirectURIs: ["https://grafana.example.com/callback"],
          scopes: [Scope(.read, .deployments)]
        )
        let app = try await store.createApp(draft, by: .infra).app.id
        try await connect(app, on: "", scopes: draft.scopes, for: "sre", lastUsed: now - 20)
      },
      Samples.Happening(at: now - 12 * day) { [self] () async throws(KeyStoreError) in
        let scopes: ScopeSet = [Scope(.read, .keys), Scope(.write, .keys)]
        try await connect(.commandLine, on: "ops-1", scopes: scopes, for: "ops1", lastUsed: now)
      },
      Samples.Happening(at: now - 2 * day) { [self] () async throws(KeyStoreError) in
        let scopes: ScopeSet = [Scope(.read, .projects)]
        let draft = AppDraft(
          name: "Retool",
          kind: .confidential,
          redirectURIs: [Self.callback],
          scopes: scopes
        )
        let made = try await store.createApp(draft, by: .ops1)
        made.secret?.wipe()
        browserApp.withLock { $0 = made.app }
        try await connect(made.app.id, on: "staging", scopes: scopes, for: "qa", lastUsed: now - 9 * 3_600)
      },
      Samples.Happening(at: now - 79) { [self] () async throws(KeyStoreError) in try await deviceAsks() },
      Samples.Happening(at: now - 2) { [self] () async throws(KeyStoreError) in try await browserAsks() },
    ]
  }

  /// Somebody's command line asks for access.
  func deviceAsks() async throws(KeyStoreError) {
    let scopes = ScopeSet(Self.deviceScopes)
    let begun = try await store.beginDeviceAuthorization(
      DeviceRequest(app: .commandLine, scopes: scopes, address: "10.20.9.3", device: "ops-7")
    )
    device.withLock { $0 = begun }
  }

  /// Somebody's browser waits on the page of an app.
  func browserAsks() async throws(KeyStoreError) {
    guard let app = browserApp.withLock({ $0 }), let callback = app.redirectURIs.first else { return }
    let request = AuthorizationRequest(
      app: app.id,
      redirectURI: callback,
      namedRedirectURI: true,
      scopes: app.scopes,
      state: nil,
      challenge: CodeChallenge(of: Self.verifier),
      address: "203.0.113.18",
      device: ""
    )
    let begun = try await store.beginAuthorization(request)
    browser.withLock { $0 = begun }
  }

  /// The codes that people who wait would read out, the oldest request's first.
  var codes: [UserCode] {
    [device.withLock { $0?.code }, browser.withLock { $0?.code }].compactMap { $0 }
  }

  /// What the apps do when something has happened: who was approved takes the tokens, which makes it a connected app;
  /// who has waited in vain asks again.
  func attend(at now: Date) async {
    do throws(KeyStoreError) {
      try await attendDevice(at: now)
      try await attendBrowser(at: now)
    } catch {
      // They look again after the next change.
    }
  }

  private func attendDevice(at now: Date) async throws(KeyStoreError) {
    guard let begun = device.withLock({ $0 }) else { return }
    let pending = try await store.pendingApprovals()
    guard !pending.contains(where: { $0.id == begun.approval.id }) else { return }
    device.withLock { $0 = nil }
    switch try await store.redeemDeviceCode(begun.deviceCode.digest, by: .commandLine) {
    case .success(let tokens): tokens.wipe()
    case .failure(.expired): try await deviceAsks()
    case .failure: break
    }
  }

  private func attendBrowser(at now: Date) async throws(KeyStoreError) {
    guard let begun = browser.withLock({ $0 }) else { return }
    let ticket = begun.ticket.digest
    // One that nobody has decided in time is forgotten.
    let authorization = try await store.authorization(ticket: ticket)
    guard authorization?.approval.isPending(at: now) != true else { return }
    browser.withLock { $0 = nil }
    guard let decision = authorization?.approval.decision else { return try await browserAsks() }
    guard decision.granted != nil, let issued = try await store.takeCode(ticket: ticket) else { return }
    let redemption = CodeRedemption(
      code: issued.code.digest,
      app: begun.approval.app,
      redirectURI: issued.redirectURI,
      verifier: Self.verifier
    )
    if case .success(let tokens) = try await store.redeemCode(redemption) { tokens.wipe() }
  }

  private func connect(
    _ app: AppID,
    on device: String,
    scopes: ScopeSet,
    for owner: String,
    lastUsed: Date
  ) async throws(KeyStoreError) {
    let actor = Actor(name: owner, origin: "local")
    let begun = try await store.beginDeviceAuthorization(
      DeviceRequest(app: app, scopes: scopes, address: "10.20.9.1", device: device)
    )
    _ = try await store.approve(begun.approval.id, code: begun.code, scopes: scopes, for: owner, by: actor)
    let taken = try await store.redeemDeviceCode(begun.deviceCode.digest, by: app)
    guard case .success(let tokens) = taken else { return }
    defer { tokens.wipe() }
    let use = KeyUse(
      keyID: tokens.grant.id,
      at: lastUsed,
      address: "10.20.9.1",
      route: "GET /v1/keys",
      scope: scopes.ordered.first
    )
    try await store.record([use])
  }
}

extension Secret {
  /// What a store knows a ticket by.
  fileprivate var digest: CredentialDigest { withBytes { CredentialDigest(of: $0) } }
}

extension IssuedTokens {
  /// Nobody in the demo uses them.
  fileprivate func wipe() {
    access.wipe()
    refresh.wipe()
  }
}
