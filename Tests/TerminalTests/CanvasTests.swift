import Terminal
import Testing

@Suite struct CanvasTests {
  @Test func textIsCutAtTheRightEdge() {
    var canvas = Canvas(size: Size(columns: 5, rows: 2))
    #expect(canvas.write("rotate", x: 2, y: 0) == 3)
    #expect(canvas.write("all", x: 0, y: 1) == 3)
    #expect(canvas.plainText() == "  rot\nall")
  }

  @Test func textIsCutAtItsWidth() {
    var canvas = Canvas(size: Size(columns: 10, rows: 1))
    #expect(canvas.write("deploy-pipeline", x: 1, y: 0, width: 4) == 4)
    #expect(canvas.write("x", x: 9, y: 0, width: 0) == 0)
    #expect(canvas.write("x", x: 9, y: 0, width: -3) == 0)
    #expect(canvas.plainText() == " depl")
  }

  @Test func textThatBeginsLeftOfTheCanvasIsCutThere() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    #expect(canvas.write("revoke", x: -3, y: 0) == 6)
    #expect(canvas.plainText() == "oke")
  }

  @Test(arguments: [(0, -1), (0, 2), (9, 0), (-9, 0)])
  func textOutsideTheCanvasIsIgnored(x: Int, y: Int) {
    var canvas = Canvas(size: Size(columns: 4, rows: 2))
    canvas.write("key", x: x, y: y)
    #expect(canvas == Canvas(size: Size(columns: 4, rows: 2)))
    #expect(canvas[x, y] == .blank)
  }

  @Test func wideCharactersTakeTwoCells() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    #expect(canvas.write("日本a", x: 0, y: 0) == 5)
    #expect((0..<6).map { canvas[$0, 0].width } == [2, 0, 2, 0, 1, 1])
    #expect(canvas.plainText() == "日本a")
  }

  @Test func wideCharactersAreNeverCutInHalf() {
    var canvas = Canvas(size: Size(columns: 3, rows: 2))
    canvas.write("日本", x: 0, y: 0)
    canvas.write("日本", x: -1, y: 1)
    #expect(canvas.plainText() == "日\n 本")
    #expect(canvas[2, 0].width == 1)
    var narrow = Canvas(size: Size(columns: 5, rows: 1))
    #expect(narrow.write("日本", x: 0, y: 0, width: 3) == 3)
    #expect(narrow.plainText() == "日")
  }

  @Test func overwritingHalfAWideCharacterBlanksTheOtherHalf() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.write("日本語", x: 0, y: 0)
    canvas.write("a", x: 1, y: 0)
    #expect(canvas.plainText() == " a本語")
    canvas.write("b", x: 4, y: 0)
    #expect(canvas.plainText() == " a本b")
    canvas.write("語", x: 1, y: 0)
    #expect(canvas.plainText() == " 語 b")
    #expect((0..<6).map { canvas[$0, 0].width } == [1, 2, 0, 1, 1, 1])
  }

  @Test func combiningMarksStayWithTheirBase() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    #expect(canvas.write("e\u{301}te\u{301}", x: 0, y: 0) == 3)
    #expect(canvas[0, 0].text == "é")
    #expect(canvas[2, 0].text == "é")
  }

  @Test func aHeapOfCombiningMarksIsCutToWhatACellHolds() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    #expect(canvas.write("a" + String(repeating: "\u{301}", count: 500) + "b", x: 0, y: 0) == 2)
    #expect(canvas[0, 0].text.unicodeScalars.count == 5)
    #expect(canvas[1, 0].text == "b")
  }

  @Test(arguments: [
    "\u{0}", "\u{7}", "\u{1B}", "\n", "\t", "\u{7F}", "\u{80}", "\u{9B}", "\u{9F}", "\u{AD}", "\u{200B}",
    "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{2028}", "\u{2029}",
    "\u{FEFF}",
    "\u{301}", "\u{200D}", "\u{FE0F}", "\u{E0041}",
  ])
  func hostileCharactersAreDrawnAsReplacements(hostile: String) {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    #expect(canvas.write(hostile, x: 0, y: 0) == 1)
    #expect(canvas.plainText() == "\u{FFFD}")
    #expect(TextWidth.columns(of: hostile) == 1)
  }

  @Test func hostileCharactersInsideTextKeepTheTextAroundThem() {
    var canvas = Canvas(size: Size(columns: 20, rows: 1))
    canvas.write("a\u{1B}[2Jb\r\nc\u{202E}d", x: 0, y: 0)
    #expect(canvas.plainText() == "a\u{FFFD}[2Jb\u{FFFD}\u{FFFD}c\u{FFFD}d")
  }

  @Test func emojiThatTerminalsMeasureDifferentlyAreSplit() {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    #expect(canvas.write("👨\u{200D}👩!", x: 0, y: 0) == 5)
    #expect((0..<5).map { canvas[$0, 0].width } == [2, 0, 2, 0, 1])
    #expect(canvas[0, 0].text == "👨")
  }

  @Test func filledRectanglesAreCutAtTheCanvas() {
    var canvas = Canvas(size: Size(columns: 4, rows: 3))
    canvas.fill(Rect(x: 2, y: 1, width: 9, height: 9), "#", style: Style(.danger))
    canvas.fill(Rect(x: -5, y: -5, width: 6, height: 6), "%")
    #expect(canvas.plainText() == "%\n  ##\n  ##")
    #expect(canvas[3, 2].style == Style(.danger))
  }

  @Test(arguments: ["日", "\u{1B}"] as [Character])
  func fillingTakesOneColumnCharactersOnly(character: Character) {
    var canvas = Canvas(size: Size(columns: 2, rows: 1))
    canvas.fill(Rect(canvas.size), character)
    #expect(canvas.plainText() == "\u{FFFD}\u{FFFD}")
  }

  @Test func fillingOverHalfAWideCharacterBlanksTheOtherHalf() {
    var canvas = Canvas(size: Size(columns: 6, rows: 2))
    canvas.write("日本語", x: 0, y: 0)
    canvas.write("日本語", x: 0, y: 1)
    canvas.fill(Rect(x: 1, y: 0, width: 4, height: 1), "#")
    #expect(canvas.plainText() == " ####\n日本語")
    #expect((0..<6).allSatisfy { canvas[$0, 0].width == 1 })
  }

  @Test func restylingLeavesTheTextAlone() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.write("abc", x: 0, y: 0, style: Style(.good))
    canvas.restyle(Rect(x: 1, y: 0, width: 1, height: 1)) { $0.isReversed = true }
    #expect(canvas.plainText() == "abc")
    #expect(canvas[0, 0].style == Style(.good))
    #expect(canvas[1, 0].style == Style(.good).reversed)
    canvas.dim()
    #expect((0..<3).allSatisfy { canvas[$0, 0].style.isDimmed })
  }

  @Test func aWipedCanvasIsBlank() {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    canvas.write("qx_live_", x: 0, y: 0, style: Style(.secret))
    canvas.cursor = Point(x: 1, y: 0)
    canvas.wipe()
    #expect(canvas == Canvas(size: Size(columns: 8, rows: 1)))
  }

  @Test func emptyCanvasesCanBeDrawnOn() {
    var canvas = Canvas(size: Size(columns: -1, rows: 0))
    canvas.write("key", x: 0, y: 0)
    canvas.fill(Rect(x: 0, y: 0, width: 3, height: 3), "x")
    canvas.dim()
    #expect(canvas.plainText().isEmpty)
  }
}
