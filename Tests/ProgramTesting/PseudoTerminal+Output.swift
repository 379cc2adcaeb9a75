import Foundation

/// What the program wrote besides text.
extension PseudoTerminal {
  /// What it put on the terminal's clipboard by plain sequences (OSC 52), in order.
  package var clipboardTexts: [String] {
    let output = String(decoding: rawOutput, as: UTF8.self)
    return output.matches(of: /\u{1b}\]52;c;([0-9A-Za-z+\/=]*)\u{7}/).compactMap { match in
      Data(base64Encoded: String(match.output.1)).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The parameters of all sequences that set how characters look (SGR), but for those that set colours back.
  package var colorParameters: [Int] {
    let output = String(decoding: rawOutput, as: UTF8.self)
    let parameters = output.matches(of: /\u{1b}\[([0-9;]*)m/).flatMap { match in
      match.output.1.split(separator: ";").compactMap { Int($0) }
    }
    return parameters.filter { (30...48).contains($0) && $0 != 39 || (90...107).contains($0) }
  }
}
