/// Why bytes could not be written or read.
package enum StreamError: Error, Hashable, Sendable {
  /// Nobody reads the other end any more.
  case closed
  /// Bytes could not be written, for a reason in the system's words.
  case unwritable(String)
  /// Bytes could not be read, for a reason in the system's words.
  case unreadable(String)
  /// Somebody who was asked would rather not answer.
  case interrupted
}

extension StreamError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .closed: "cannot write the output: nobody reads it any more"
    case .unwritable(let reason): "cannot write the output: \(reason)"
    case .unreadable(let reason): "cannot read standard input: \(reason)"
    case .interrupted: "interrupted"
    }
  }
}
