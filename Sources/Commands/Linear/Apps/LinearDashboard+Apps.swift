import Credentials

/// The apps that may ask for access.
extension LinearDashboard {
  func listApps() async throws {
    apps = LinearPages()
    try await readOutApps()
  }

  /// Asks the store for the page that the list is at, and says it.
  func readOutApps() async throws {
    listing = .apps
    let page = try await store.apps(limit: LinearPages<App>.size, after: apps.last?.id)
    apps.take(page.apps, hasMore: page.hasMore)
    let first = apps.firstNumber
    try conversation.say(
      heading: "Apps, newest first",
      page.apps.enumerated().map { "\(first + $0) \($1.name): \($1.kind.rawValue), \($1.id)" }
    )
    if page.hasMore { try conversation.say("There are more: `next`.") }
  }

  func app(named text: String) async throws -> App {
    if let app = apps.row(numbered: text) { return try await store.app(referredToAs: app.id.rawValue) }
    return try await store.app(referredToAs: text)
  }

  private func app(_ argument: String) async throws -> App {
    guard argument.isEmpty else { return try await app(named: argument) }
    return try await conversation.ask(
      Question("Which app", help: ["Its number in `apps`, its name, or its client id."], read: app(named:))
    )
  }

  func openApp(_ argument: String) async throws {
    let app = try await app(argument)
    let grants = try await store.grants(GrantQuery(app: app.id, limit: 1)).total
    let facts = AppFacts(app: app, dates: session.dates).all + [("Grants", "\(grants)")]
    try conversation.say(heading: app.name, facts.map { "\($0.0): \($0.1)" })
    if grants > 0 { try conversation.say("`grants \(app.id)` lists them.") }
  }

  private func sayImpact(of app: App) async throws {
    let grants = try await AppImpact(app, in: store).grants
    try conversation.say(
      "\(app.name): \(app.kind.rawValue), \(app.id)",
      grants == 0
        ? "Nobody has allowed it anything."
        : "IN USE it acts for people by \(DurationWording.counted(grants, "grant"))"
    )
  }

  func replaceSecret(_ argument: String) async throws {
    let app = try await app(argument)
    guard app.kind == .confidential else {
      throw CommandFailure(.refused, "\(app.name.debugDescription) is a public app: it has no client secret")
    }
    try await sayImpact(of: app)
    try conversation.say("Its old secret is refused at once. What people have allowed it stays.")
    try await conversation.confirm("replace its secret", byTyping: app.name)
    try await handOver(try await store.rotateSecret(of: app.id, by: actor))
  }

  func deleteApp(_ argument: String) async throws {
    let app = try await app(argument)
    guard !app.isFirstParty else {
      throw CommandFailure(
        .refused,
        "\(app.name.debugDescription) is qodryx's own login and cannot be deleted; end its grants instead"
      )
    }
    try await sayImpact(of: app)
    try await conversation.confirm("delete it", byTyping: app.name)
    let deleted = try await store.deleteApp(app.id, by: actor)
    try conversation.say("Deleted \(deleted.name). Its tokens are refused at the next request.")
  }
}
