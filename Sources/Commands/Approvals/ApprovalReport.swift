import Credentials
import QodryxAPI

/// What a decision was about: a line beside the output, or the record as the output.
struct ApprovalReport {
  let session: Session
  let output: OutputOptions

  /// - Parameters:
  ///   - verb: what has happened: `Approved`.
  ///   - consequence: a sentence about what that means.
  func perform(_ verb: String, _ approval: Approval, consequence: String) throws {
    guard !output.isJSON else {
      try session.show(json: ApprovalRecord(approval, at: session.now()))
      return
    }
    let line = "\(verb) \(SafeText.line(approval.title)), asked from \(SafeText.line(approval.address))."
    try session.tell("\(line) \(consequence)", unless: output.isQuiet)
  }
}
