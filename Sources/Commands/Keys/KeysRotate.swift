import ArgumentParser
import Credentials

struct KeysRotate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Replace a key by a successor, whose secret is printed once.",
    discussion: """
      The successor has the same name, scopes and limit. The old key works on for the grace; with --grace \
      0 it stops at once, which asks for its name or needs --yes.

        qodryx keys rotate deploy --grace 24h >deploy.key
        qodryx keys rotate deploy --grace 0 --yes >deploy.key
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: KeyReference
  @OptionGroup var options: RotationOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let grace = try options.period()
    if grace == .none { try options.consent.check("rotate with no grace", in: session) }
    let succession = Succession(
      kind: .any,
      reference: reference,
      options: options,
      output: output,
      session: session
    )
    try await session.withStore(store) { try await succession.perform(grace: grace, in: $0) }
  }
}
