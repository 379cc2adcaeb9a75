import ArgumentParser

struct TokensRevoke: Verb {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "End a personal token for good: the next request with it is refused.",
    discussion: """
      It shows what the token does just now and asks for its name. It cannot be undone.

        qodryx tokens revoke laptop --reason 'leaked in a build log'
        qodryx tokens revoke laptop --reason 'not needed any more' --yes
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: KeyReference
  @OptionGroup var options: RevocationOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    try options.consent.check("revoke a token", in: session)
    let revocation = Revocation(
      kind: .token,
      reference: reference,
      options: options,
      output: output,
      session: session
    )
    try await session.withStore(store) { try await revocation.perform(in: $0) }
  }
}
