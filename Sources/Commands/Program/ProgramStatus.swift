/// How the program ends, for scripts.
package enum ProgramStatus: Int32, CaseIterable, Sendable {
  case success = 0
  /// Nothing has this name, the key is not in a state that allows it, the server does not accept the credential
  /// or its scopes, or a check failed.
  case refused = 1
  /// The command line, or a value in it, is wrong.
  case usage = 2
  /// The store does not exist or must not be used, or the server cannot be reached or cannot answer just now.
  case storeUnavailable = 3

  static let explanation = """
    EXIT STATUS
      0  done
      1  not found, refused, or a check that failed
      2  wrong usage or invalid input
      3  the store or the server is missing or unavailable
    """
}
