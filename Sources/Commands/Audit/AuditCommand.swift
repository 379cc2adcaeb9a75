import ArgumentParser

/// `qodryx audit …`
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Read the audit log, and prove that nobody has changed it.",
    discussion: "Without a further command it lists the log.",
    subcommands: [AuditList.self, AuditVerify.self, AuditExport.self],
    defaultSubcommand: AuditList.self
  )
}
