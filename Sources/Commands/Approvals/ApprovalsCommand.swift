import ArgumentParser

/// `qodryx approvals …`
struct ApprovalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approvals",
    abstract: "Decide about apps and logins that ask for access.",
    discussion: "Without a further command it lists what waits.",
    subcommands: [ApprovalsList.self, ApprovalsApprove.self, ApprovalsDeny.self],
    defaultSubcommand: ApprovalsList.self
  )
}
