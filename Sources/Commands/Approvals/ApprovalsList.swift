import ArgumentParser
import Credentials
import FoundationEssentials
import QodryxAPI
import Terminal

struct ApprovalsList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what waits for a decision, the oldest first.",
    discussion: """
      Of each code it shows the first half; whoever asks reads the whole of it out to you.

        qodryx approvals list
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let approvals = try await session.withStore(store) { try await $0.pendingApprovals() }
    let now = session.now()
    guard !output.isJSON else {
      try session.show(json: ApprovalListRecord(data: approvals.map { ApprovalRecord($0, at: now) }))
      return
    }
    guard !approvals.isEmpty else {
      try session.tell("Nothing waits for a decision.", unless: output.isQuiet)
      return
    }
    var table = Table(columns: [
      .init(title: "CODE"),
      .init(title: "APP", minimum: 16),
      .init(title: "BY"),
      .init(title: "FROM", minimum: 8),
      .init(title: "LEFT", alignment: .trailing),
      .init(title: "SCOPES", minimum: 16, isOptional: true),
    ])
    table.rows = approvals.map { approval in
      [
        "\(SafeText.line(approval.codeHead))-…", SafeText.line(approval.title), approval.kind.rawValue,
        SafeText.line(approval.address),
        DurationWording.short(max(0, approval.expiresAt.timeIntervalSince(now))),
        SafeText.line(approval.scopes.joined),
      ]
    }
    try session.show(table.lines(fitting: session.output.isTerminal ? session.output.columns : nil))
    try session.tell("Decide: qodryx approvals approve CODE, or deny CODE", unless: output.isQuiet)
  }
}
