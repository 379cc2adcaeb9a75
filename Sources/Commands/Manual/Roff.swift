/// Text as the program `man` reads it.
enum Roff {
  static func section(_ title: String) -> String {
    ".SS \"\(escaped(title))\""
  }

  /// Something and what is said of it.
  static func item(_ title: String, _ text: String) -> [String] {
    [".TP", ".B \"\(escaped(title))\"", line(text)]
  }

  /// Paragraphs as help texts have them, with blank lines between them; indented ones are examples.
  static func paragraphs(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split(whereSeparator: \.isEmpty).enumerated().flatMap { index, block in
      let isExample = block.first?.hasPrefix("  ") == true
      let block = block.map { line(String($0.drop { $0 == " " })) }
      return (index == 0 ? [] : [".PP"]) + (isExample ? [".RS", ".nf"] + block + [".fi", ".RE"] : block)
    }
  }

  /// One line of text, which is not taken for a request.
  private static func line(_ text: String) -> String {
    let text = escaped(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\(rs"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\n": result += " "
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default: result += "\\[u\(hexadecimal(scalar.value))]"
      }
    }
    return result
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
