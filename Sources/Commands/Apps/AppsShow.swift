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
    let facts =
      AppFacts(app: app, dates: session.dates).all
      + [("Grants", grants == 0 ? "none" : "\(grants): qodryx apps grants --app \(app.id)")]
    return [SafeText.line(app.name)]
      + facts.map { title, text in
        "  \(title)\(String(repeating: " ", count: 11 - title.count))\(SafeText.line(text))"
      }
  }
}
