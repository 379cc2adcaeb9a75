import QodryxAPI

extension QueryParameters {
  /// The cursor of a list whose pages are told apart by identifiers: `prj_01J8ZC4M9Q2F7T0V`. Whether there is such
  /// a record does not matter.
  ///
  /// - Throws: ``RequestFailure`` for what no list has given.
  func identifierCursor(_ prefix: String) throws(RequestFailure) -> String? {
    guard let text = self[.cursor] else { return nil }
    let digits = text.dropFirst(prefix.count)
    let isIdentifier =
      text.hasPrefix(prefix) && digits.utf8.count == 16
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    guard isIdentifier else {
      throw RequestFailure(.invalidRequest, "cursor: it is not a cursor that a list has given")
    }
    return text
  }

  /// The cursor of a list whose pages are told apart by a number, counted from 1.
  ///
  /// - Throws: ``RequestFailure`` for what no list has given.
  func numberCursor() throws(RequestFailure) -> Int? {
    guard let text = self[.cursor] else { return nil }
    guard let number = Int(text), number > 0, String(number) == text else {
      throw RequestFailure(.invalidRequest, "cursor: it is not a cursor that a list has given")
    }
    return number
  }
}
