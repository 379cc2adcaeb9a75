import Credentials

/// Why a command ends without having done what it was asked.
struct CommandFailure: Error, Hashable, Sendable {
  let status: ProgramStatus
  /// One line: what was wrong, with what, and what to do. nil where the output says it already.
  let message: String?

  init(_ status: ProgramStatus, _ message: String?) {
    self.status = status
    self.message = message
  }

  init(_ error: KeyStoreError) {
    let status: ProgramStatus =
      switch error {
      case .notFound, .conflict: .refused
      case .ambiguous, .invalid: .usage
      case .unavailable, .unusable: .storeUnavailable
      }
    self.init(status, error.description)
  }
}
