import Credentials

extension CommandFailure {
  /// What to say about an error, and how to end.
  init(reporting error: any Error) {
    switch error {
    case let failure as CommandFailure:
      self = failure
    case let error as KeyStoreError:
      self.init(error)
    case let error as FieldProblemError:
      self.init(.usage, error.description)
    case let error as KeyFilterProblem:
      self.init(.usage, "--filter: \(error)")
    case let error as AuditFilterProblem:
      self.init(.usage, "--filter: \(error)")
    case StreamError.closed:
      // Whoever read the output has enough of it, as `head` does.
      self.init(.refused, nil)
    case let error as StreamError:
      self.init(.refused, error.description)
    default:
      self.init(.refused, String(describing: error))
    }
  }
}
