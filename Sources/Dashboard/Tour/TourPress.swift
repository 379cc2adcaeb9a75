package import Terminal

/// Something that a person presses on a tour.
package enum TourPress: Hashable, Sendable {
  case key(Key)
  case text(String)
  /// The last four characters of the secret on the screen.
  case secretEnd
  /// The last four letters of the code that somebody reads out.
  case codeEnd

  static func character(_ character: Character) -> TourPress { .key(.character(character)) }
}
