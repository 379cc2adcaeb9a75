import ArgumentParser

/// A command that does something, in the surroundings that it is given.
protocol Verb: ParsableCommand, Sendable {
  /// - Throws: ``CommandFailure``, or what the store, the parsers of values and the streams throw.
  func run(in session: Session) async throws
}
