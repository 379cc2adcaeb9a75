import Terminal
import Testing

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("deploy-pipeline", 15), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한글", 4), ("ｱ", 1), ("Ａ", 2),
    ("…", 1), ("─", 1), ("►", 1), ("👍", 2), ("क्ष", 2), ("ไทย", 3), ("\u{1B}[0m", 4), ("می\u{200C}خ", 3),
  ])
  func columnsAreThoseOfTheTerminal(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
    var canvas = Canvas(size: Size(columns: 20, rows: 1))
    #expect(canvas.write(text, x: 0, y: 0) == columns)
  }

  @Test func substringsAreMeasuredToo() {
    #expect(TextWidth.columns(of: "日本語".dropFirst()) == 4)
  }

  @Test func textThatFitsIsLeftAlone() {
    #expect(TextWidth.truncated("scanner", to: 7) == "scanner")
    #expect(TextWidth.truncated("", to: 0) == "")
  }

  @Test(arguments: [
    ("scanner", 6, "scann…"), ("scanner", 1, "…"), ("scanner", 0, ""), ("scanner", -2, ""), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"), ("e\u{301}te\u{301}s", 3, "e\u{301}t…"),
  ])
  func longTextEndsInAnEllipsis(text: String, columns: Int, expected: String) {
    #expect(TextWidth.truncated(text, to: columns) == expected)
  }

  @Test func anEllipsisThatDoesNotFitIsLeftOut() {
    #expect(TextWidth.truncated("scanner", to: 6, ellipsis: "...") == "sca...")
    #expect(TextWidth.truncated("scanner", to: 2, ellipsis: "...") == "sc")
  }

  @Test func paddedTextHasExactlyItsWidth() {
    #expect(TextWidth.padded("ok", to: 5) == "ok   ")
    #expect(TextWidth.padded("4m", to: 5, aligned: .trailing) == "   4m")
    #expect(TextWidth.padded("日本語", to: 4) == "日… ")
    #expect(TextWidth.padded("x", to: 0) == "")
  }

  // MARK: Text from everywhere

  private static let texts = [
    "日本語の鍵", "한글", "\u{1112}\u{1161}\u{11AB}", "e\u{301}te\u{301}", "שָׁלוֹם", "مفتاح", "ไทย", "हिन्दी", "क्ष",
    "👍", "👩‍👩‍👧", "👍🏽", "❤️", "1️⃣", "🇩🇪", "\u{1F3F4}\u{E0067}\u{E007F}", "a\u{200B}b", "\u{202E}abc\u{202C}",
    "\u{2067}abc\u{2069}", "\u{FEFF}x", "soft\u{AD}hyphen", "\u{301}alone", "\u{200D}", "ﬁ", "ﷺ",
    "a\u{300}\u{301}\u{302}\u{303}\u{304}b",
    "tab\tline\nend", "\u{1B}[31mred", "mixed אב 12 日本 ok",
  ]

  /// What terminals that go by `wcwidth` give them; they are not asked to join or to widen anything.
  @Test(arguments: [
    ("שָׁלוֹם", 4), ("سلام", 4), ("हिन्दी", 5), ("👩‍👩‍👧", 6), ("👍🏽", 4), ("❤️", 1), ("1️⃣", 1), ("a\u{200B}b", 3),
    ("\u{202E}abc", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{301}alone", 6), ("a\u{300}\u{301}b", 2),
  ])
  func whatOneReaderTakesForOneCharacterMayBeSeveralCells(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: texts)
  func cutTextFitsAndIsNeverCutInsideACharacter(text: String) {
    let whole = TextWidth.columns(of: text)
    for columns in 0...whole + 1 {
      let cut = TextWidth.truncated(text, to: columns)
      #expect(TextWidth.columns(of: cut) <= columns)
      #expect(cut == text || text.hasPrefix(cut.hasSuffix("…") ? String(cut.dropLast()) : cut))
      #expect(TextWidth.columns(of: TextWidth.padded(text, to: columns)) == columns)
    }
  }

  @Test(arguments: texts)
  func aRowOfCellsIsAlwaysFull(text: String) {
    let whole = TextWidth.columns(of: text)
    for (columns, x) in [(whole, 0), (whole + 3, 2), (max(1, whole - 1), 0), (whole + 1, -1), (3, -1)] {
      var canvas = Canvas(size: Size(columns: columns, rows: 1))
      canvas.write(text, x: x, y: 0)
      canvas.write("|", x: columns - 1, y: 0)
      let widths = canvas.row(0).map(\.width)
      #expect(widths.reduce(0, +) == columns)
      for (index, width) in widths.enumerated() {
        #expect((width == 0) == (index > 0 && widths[index - 1] == 2))
      }
      #expect(canvas[columns - 1, 0].text == "|")
    }
  }

  /// A name must not turn the rest of the row around, and terminals do not all know isolates: letters stay in the
  /// order in which they are read, and what would override it is made visible.
  @Test func textFromRightToLeftStaysInItsCells() {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))
    canvas.write("אבג\u{202E}|12", x: 0, y: 0)
    #expect((0..<7).map { canvas[$0, 0].text } == ["א", "ב", "ג", "\u{FFFD}", "|", "1", "2"])
  }
}
