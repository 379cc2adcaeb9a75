/// Text for pages: everything that comes from elsewhere goes through ``escaped(_:)``.
enum HTML {
  /// Text as it can stand between tags and in attributes with double quotes.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where isInvisible(scalar): result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// What joins the parts of one sign, as in emoji and in some scripts.
  private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]

  /// What could make a name look like another one: control characters and those that turn the direction round.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: scalar != "\n" && !joiners.contains(scalar)
    default: false
    }
  }
}
