/// How the program ends, for scripts.
package enum ProgramStatus: Int32, CaseIterable, Sendable {
  case success = 0
  /// Nothing has this name, the key is not in a state that allows it, or a check failed.
  case refused = 1
  /// The command line, or a value in it, is wrong.
  case usage = 2
  /// The store does not exist, cannot be reached, or must not be used.
  case storeUnavailable = 3

  static let explanation = """
    EXIT STATUS
      0  done
      1  not found, refused, or a check that failed
      2  wrong usage or invalid input
      3  the store is missing or unavailable
    """
}
