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
}
