import ArgumentParser
import Credentials

struct TokensRotate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Replace a personal token by a successor, whose secret is printed once.",
    discussion: """
      The successor has the same name, scopes and limit. The old token works on for the grace; with \
      --grace 0 it stops at once, which asks for its name or needs --yes.

        qodryx tokens rotate laptop --grace 24h >laptop.token
        qodryx tokens rotate laptop --grace 0 --yes >laptop.token
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
      kind: .token,
      reference: reference,
      options: options,
      output: output,
      session: session
    )
    try await session.withStore(store) { try await succession.perform(grace: grace, in: $0) }
  }
}
