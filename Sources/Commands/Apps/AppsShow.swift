import ArgumentParser
import Credentials
import QodryxAPI

struct AppsShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an app: where it sends people, what it may ask for, and how much it is used.",
    discussion: "  qodryx apps show wiki"
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: AppReference
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    try await session.withStore(store) { store in
      let app = try await reference.find(in: store)
      guard !output.isJSON else {
        try session.show(json: AppRecord(app))
        return
      }
      let grants = try await store.grants(GrantQuery(app: app.id, limit: 1)).total
      try session.show(lines(app, grants: grants, in: session))
    }
  }

  private func lines(_ app: App, grants: Int, in session: Session) -> [String] {
    let origin = app.createdBy.origin.isEmpty ? "" : " (\(app.createdBy.origin))"
    let addresses = app.redirectURIs.map(\.rawValue)
    let fields: [(String, String)] =
      [
        ("Client id", app.id.rawValue),
        ("Kind", app.kind.rawValue),
        ("Secret", app.secretHint.map { CredentialType.clientSecret.prefix + $0.full } ?? "none"),
        ("Scopes", app.scopes.joined),
        ("Created", "\(session.dates.day(app.createdAt)) by \(app.createdBy.name)\(origin)"),
        ("Sends to", addresses.first ?? "nowhere: device grant only"),
      ] + addresses.dropFirst().map { ("", $0) }
      + [("Grants", grants == 0 ? "none" : "\(grants): qodryx apps grants --app \(app.id)")]
    return [SafeText.line(app.name)]
      + fields.map { title, text in
        "  \(title)\(String(repeating: " ", count: 11 - title.count))\(SafeText.line(text))"
      }
  }
}
