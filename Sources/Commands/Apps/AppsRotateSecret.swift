import ArgumentParser
import Credentials

struct AppsRotateSecret: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rotate-secret",
    abstract: "Give an app a new client secret; the old one is refused at once.",
    discussion: """
      It asks for the app's name. What people have allowed the app stays.

        qodryx apps rotate-secret wiki --yes >wiki.secret
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: AppReference
  @OptionGroup var consent: Consent
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    try consent.check("rotate a client secret", in: session)
    try await session.withStore(store) { store in
      let app = try await reference.find(in: store)
      guard app.kind == .confidential else {
        throw CommandFailure(
          .refused,
          "\(app.name.debugDescription) is a public app: it has no client secret"
        )
      }
      try consent.obtain(
        to: "replace its client secret at once",
        named: app.name,
        impact: try await AppImpact(app, in: store).lines,
        session: session,
        unless: output.isQuiet
      )
      let issued = try await store.rotateSecret(of: app.id, by: session.actor)
      let handover = AppHandover(issued: issued, session: session, output: output)
      try handover.perform(heading: "Rotated the secret of")
    }
  }
}
