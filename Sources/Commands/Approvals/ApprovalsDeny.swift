import ArgumentParser
import Credentials

struct ApprovalsDeny: Verb {
  static let configuration = CommandConfiguration(
    commandName: "deny",
    abstract: "Refuse an app or a login that asks for access.",
    discussion: "  qodryx approvals deny WDJB-MJHT"
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: ApprovalReference
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let code = try reference.code()
    try await session.withStore(store) { store in
      let approval = try await store.pendingApproval(code: code)
      let denied = try await store.deny(approval.id, by: session.actor)
      try ApprovalReport(session: session, output: output).perform(
        "Denied",
        denied,
        consequence: "It gets nothing."
      )
    }
  }
}
