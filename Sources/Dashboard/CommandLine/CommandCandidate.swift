/// One way on from what is typed behind `:`.
struct CommandCandidate: Equatable {
  /// The whole line that it makes.
  let line: String
  /// What is shown for it: the line's last word, and what may follow.
  let title: String
  let help: String
  /// What else it can be done with.
  var keys = ""
  /// Why it cannot be done just now.
  var reason: String?
  /// Whether more words belong behind it.
  var goesOn = false
}
