/// A word that is looked for without regard to case.
///
/// A word of ASCII characters disregards the case of ASCII letters alone: that is what an engine can decide by
/// comparing bytes. Any other word is compared character by character in lower case.
package struct CaselessWord: Hashable, Sendable {
  /// As it was typed.
  package let text: String
  package let isASCII: Bool

  package init(_ text: String) {
    self.text = text
    isASCII = text.utf8.allSatisfy { $0 < 0x80 }
  }

  package func isPart(of text: String) -> Bool {
    isASCII
      ? Self.lowercasedBytes(text).contains(Self.lowercasedBytes(self.text))
      : text.lowercased().contains(self.text.lowercased())
  }

  package func equals(_ text: String) -> Bool {
    isASCII
      ? Self.lowercasedBytes(text) == Self.lowercasedBytes(self.text)
      : text.lowercased() == self.text.lowercased()
  }

  private static func lowercasedBytes(_ text: String) -> [UInt8] {
    text.utf8.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
  }
}
