import Terminal
import Testing

@Suite struct GlyphsTests {
  /// Every character and string of a set, found by reflection so that a new one cannot be forgotten.
  private func all(in value: Any) -> [String] {
    switch value {
    case let character as Character: [String(character)]
    case let string as String: [string]
    default: Mirror(reflecting: value).children.flatMap { all(in: $0.value) }
    }
  }

  @Test func everyUnicodeGlyphTakesOneColumnPerCharacter() {
    let glyphs = all(in: Glyphs.unicode)
    #expect(glyphs.count > 40)
    for glyph in glyphs {
      #expect(TextWidth.columns(of: glyph) == glyph.count, "\(glyph)")
      #expect(glyph.unicodeScalars.count == glyph.count, "\(glyph)")
      var canvas = Canvas(size: Size(columns: 9, rows: 1))
      canvas.write(glyph, x: 0, y: 0)
      #expect(canvas.plainText() == glyph)
    }
  }

  @Test func asciiGlyphsArePrintableASCII() {
    let glyphs = all(in: Glyphs.ascii)
    #expect(glyphs.count == all(in: Glyphs.unicode).count)
    for glyph in glyphs {
      #expect(!glyph.isEmpty && glyph.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "\(glyph)")
    }
  }

  @Test(arguments: [Glyphs.unicode, Glyphs.ascii])
  func barsHaveEightDistinctEnoughLevels(glyphs: Glyphs) {
    #expect(glyphs.bars.count == 8)
    #expect(glyphs.bars.first != glyphs.bars.last)
    #expect(glyphs.bars.last == glyphs.fullBlock)
  }
}
