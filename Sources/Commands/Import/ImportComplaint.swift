import Credentials

/// One thing that is wrong with a file of keys: where, and what to do.
struct ImportComplaint: Error, Hashable, Sendable {
  /// Counted from 1; nil where it is about the file as a whole.
  let line: Int?
  let column: String?
  let message: String

  init(line: Int?, column: String? = nil, _ message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  init(line: Int, _ problem: ImportProblem) {
    self.init(line: line, column: problem.column.rawValue, problem.message)
  }
}

extension ImportComplaint: CustomStringConvertible {
  /// `line 3, scopes: there is no scope "read:x"`
  var description: String {
    let place = [line.map { "line \($0)" }, column].compactMap { $0 }.joined(separator: ", ")
    return place.isEmpty ? message : "\(place): \(message)"
  }
}
