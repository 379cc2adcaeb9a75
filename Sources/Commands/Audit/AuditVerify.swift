import ArgumentParser
import Credentials
import QodryxAPI

struct AuditVerify: Verb {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recompute the chain of hashes that holds the log together.",
    discussion: """
      It ends with 0 for an intact chain and with 1 for a broken one.

        qodryx audit verify
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let verification = try await session.withStore(store) { try await $0.verifyAuditChain() }
    if output.isJSON { try session.show(json: AuditVerificationRecord(verification)) }
    switch verification {
    case .intact(let events):
      if !output.isJSON {
        try session.show(["The chain is intact: \(DurationWording.counted(events, "event"))."])
      }
    case .broken(let sequence, let events):
      throw CommandFailure(
        .refused,
        "the audit log has been changed: event \(sequence) of \(events) does not follow from those "
          + "before it; compare it with a backup"
      )
    }
  }
}
