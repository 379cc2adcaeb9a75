import ArgumentParser
import Credentials
import QodryxAPI

struct AppsDelete: Verb {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete an app: its tokens are refused at the next request.",
    discussion: """
      It asks for the app's name. It cannot be undone.

        qodryx apps delete wiki
        qodryx apps delete app_01J8ZC4M9Q2F7T0V --yes
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: AppReference
  @OptionGroup var consent: Consent
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    try consent.check("delete an app", in: session)
    try await session.withStore(store) { store in
      let app = try await reference.find(in: store)
      guard !app.isFirstParty else {
        throw CommandFailure(
          .refused,
          "\(app.name.debugDescription) is qodryx's own login and cannot be deleted; end its grants instead"
        )
      }
      let impact = try await AppImpact(app, in: store)
      try consent.obtain(
        to: "delete it",
        named: app.name,
        impact: impact.lines,
        session: session,
        unless: output.isQuiet
      )
      let deleted = try await store.deleteApp(app.id, by: session.actor)
      guard !output.isJSON else {
        try session.show(json: AppRecord(deleted))
        return
      }
      let ended = DurationWording.counted(impact.grants, "grant")
      try session.tell(
        "Deleted \(SafeText.line(deleted.name)) (\(deleted.id)). \(ended) ended with it.",
        unless: output.isQuiet
      )
    }
  }
}
