/// Why a question was left without an answer.
enum Departure: Error, Hashable, Sendable {
  /// To the question before.
  case back
  /// Nothing shall come of what was begun.
  case cancelled
  /// There is nobody to answer any more.
  case inputEnded
}
