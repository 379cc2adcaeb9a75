import ArgumentParser
import Credentials

struct ApprovalsApprove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Let an app or a login act for you.",
    discussion: """
      Only approve a code that you were just told by somebody you know, or that your own screen shows: see \
      `qodryx approvals list` for who asks and from where.

        qodryx approvals approve WDJB-MJHT
        qodryx approvals approve WDJB-MJHT --scope read:projects
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: ApprovalReference

  @Option(
    name: .customLong("scope"),
    help: ArgumentHelp(
      "Allow this alone of what was asked for; repeat it, or write several with commas.",
      discussion: "Default: all that was asked for.",
      valueName: "scope"
    ),
    completion: .list(Scope.all.map(\.rawValue))
  )
  var scopes: [String] = []

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let code = try reference.code()
    let narrowed = try ScopeArgument.scopes(scopes)
    try await session.withStore(store) { store in
      let approval = try await store.pendingApproval(code: code)
      let owner = try await session.person(in: store)
      let decided = try await store.approve(
        approval.id,
        code: code,
        scopes: narrowed.isEmpty ? approval.scopes : narrowed,
        for: owner,
        by: session.actor
      )
      let granted = decided.decision?.granted
      let scopes = (granted?.scopes ?? []).joined
      try ApprovalReport(session: session, output: output).perform(
        "Approved",
        decided,
        consequence: "It acts for \(SafeText.line(granted?.owner ?? owner)) with \(SafeText.line(scopes))."
      )
    }
  }
}
