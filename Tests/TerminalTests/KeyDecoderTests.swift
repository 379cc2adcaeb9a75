import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.decode(text.utf8) + decoder.flush()
  }

  @Test(arguments: [
    ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OD", .left), ("\u{1B}[C", .right),
    ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[8~", .end),
    ("\u{1B}[2~", .insert),
    ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab),
    ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
    ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}[1;5A", .up), ("\u{1B}[5;2~", .pageUp), ("\u{1B}[1;2P", .function(1)), ("\u{1B}", .escape),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace), ("\u{7F}", .backspace),
    ("\u{13}", .control("s")), ("\u{1A}", .control("z")), ("\u{0}", .control(" ")), ("\u{1D}", .control("]")),
    ("q", .character("q")), ("é", .character("é")), ("日", .character("日")), ("👍", .character("👍")),
  ])
  func eachKeyIsRecognised(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
    var decoder = KeyDecoder()
    var single = bytes.utf8.flatMap { decoder.decode([$0]) }
    single += decoder.flush()
    #expect(single == [key])
  }

  @Test func altIsEscapeFollowedByTheKey() {
    #expect(keys("\u{1B}x") == [.escape, .character("x")])
    #expect(keys("\u{1B}O") == [.escape, .character("O")])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
    #expect(keys("\u{1B}é") == [.escape, .character("é")])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
    #expect(keys("\u{1B}\r") == [.escape, .enter])
    #expect(keys("\u{1B}Ox") == [.escape, .character("O"), .character("x")])
  }

  @Test func anEscapeIsHeldBackUntilItIsDecided() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isUndecided)
    #expect(decoder.decode("[".utf8) == [])
    #expect(decoder.decode("A".utf8) == [.up])
    #expect(!decoder.isUndecided)
    #expect(decoder.flush() == [])
  }

  @Test func unknownSequencesAreSwallowedWhole() {
    #expect(keys("\u{1B}[?1;2cq") == [.character("q")])
    #expect(keys("\u{1B}[<0;10;10Mq") == [.character("q")])
    #expect(keys("\u{1B}[99~q") == [.character("q")])
    #expect(keys("\u{1B}[1;") == [])
    #expect(keys("\u{1B}[" + String(repeating: "1", count: 200) + "q").last == .character("q"))
  }

  @Test func aSequenceBrokenOffByAnotherKeyLosesOnlyItself() {
    #expect(keys("\u{1B}[1\rq") == [.enter, .character("q")])
    #expect(keys("\u{1B}[1\u{1B}[A") == [.up])
  }

  @Test func invalidBytesAreIgnored() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0xFF, 0x80, 0xC0, 0x61]) == [.character("a")])
    #expect(decoder.decode([0xC3, 0x62]) == [.character("b")])
    #expect(decoder.decode([0xED, 0xA0, 0x80, 0x63]) == [.character("c")])
    #expect(decoder.decode([0xE6, 0x97, 0x0D]) == [.enter])
    #expect(decoder.decode([0xC2, 0x9B, 0x64]) == [.character("d")])
  }

  @Test func aPasteIsOneKeyWithItsControlCharacters() {
    let text = "line 1\r\nline\t2 \u{1B}[A \u{1B}[201 日 \u{3}"
    #expect(keys("a\u{1B}[200~\(text)\u{1B}[201~b") == [.character("a"), .paste(text), .character("b")])
    #expect(keys("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    #expect(keys("\u{1B}[200~x\u{1B}\u{1B}[201~") == [.paste("x\u{1B}")])
  }

  @Test func aPasteMayArriveInPieces() {
    var decoder = KeyDecoder()
    let pieces = ["\u{1B}[20", "0~qx_", "live\u{1B}[2", "01", "~\r"]
    #expect(pieces.flatMap { decoder.decode($0.utf8) } == [.paste("qx_live"), .enter])
  }

  @Test func aPasteIsCutAtItsLimitAndTheRestIsSwallowed() {
    let limit = 1 << 20
    let text = "a" + String(repeating: "é", count: limit)
    let result = keys("\u{1B}[200~\(text)\u{1B}[201~q")
    #expect(result.count == 2)
    #expect(result.last == .character("q"))
    guard case .paste(let pasted)? = result.first else {
      Issue.record("The paste is missing.")
      return
    }
    #expect(pasted.utf8.count <= limit && pasted.utf8.count > limit - 4)
    #expect(text.hasPrefix(pasted))
  }

  @Test func whatTheDescriptionSaysIsRecognisedToo() {
    var sequences = KeySequences.common
    sequences.add(Array("\u{1B}?up".utf8), .up)
    sequences.add([0x7F], .delete)
    var decoder = KeyDecoder(sequences: sequences)
    #expect(decoder.decode("\u{1B}?up\u{7F}".utf8) == [.up, .backspace])
  }

  // MARK: The mouse

  private func keysWithMouse(_ bytes: some Sequence<UInt8>) -> [Key] {
    var decoder = KeyDecoder()
    decoder.decodesMouse = true
    return decoder.decode(bytes) + decoder.flush()
  }

  @Test(arguments: [
    ("\u{1B}[<0;10;5M", Mouse(.press, at: Point(x: 9, y: 4))),
    ("\u{1B}[<0;1;1M", Mouse(.press, at: Point(x: 0, y: 0))),
    ("\u{1B}[<16;300;90M", Mouse(.press, at: Point(x: 299, y: 89))),
    ("\u{1B}[<64;2;3M", Mouse(.wheelUp, at: Point(x: 1, y: 2))),
    ("\u{1B}[<65;2;3M", Mouse(.wheelDown, at: Point(x: 1, y: 2))),
    ("\u{1B}[M *%", Mouse(.press, at: Point(x: 9, y: 4))),
    ("\u{1B}[M`\"#", Mouse(.wheelUp, at: Point(x: 1, y: 2))),
  ])
  func theMouseIsAKey(bytes: String, mouse: Mouse) {
    #expect(keysWithMouse(bytes.utf8) == [.mouse(mouse)])
    #expect(keysWithMouse((bytes + "q").utf8) == [.mouse(mouse), .character("q")])
    var decoder = KeyDecoder()
    decoder.decodesMouse = true
    #expect(bytes.utf8.flatMap { decoder.decode([$0]) } == [.mouse(mouse)])
  }

  @Test(arguments: [
    "\u{1B}[<0;10;5m", "\u{1B}[<1;10;5M", "\u{1B}[<2;10;5M", "\u{1B}[<32;10;5M", "\u{1B}[<66;1;1M",
    "\u{1B}[<0;0;0M", "\u{1B}[<0;10M", "\u{1B}[<;;M", "\u{1B}[<0;10;5;7M",
    "\u{1B}[<99999999999999999999;1;1M", "\u{1B}[M#!!", "\u{1B}[M   ",
  ])
  func otherReportsAreSwallowedWhole(bytes: String) {
    #expect(keysWithMouse((bytes + "q").utf8) == [.character("q")])
  }

  @Test func reportsThatNobodyAskedForAreSwallowed() {
    #expect(keys("\u{1B}[<0;10;10Mq") == [.character("q")])
  }

  @Test func aReportInAPasteIsText() {
    #expect(
      keysWithMouse("\u{1B}[200~\u{1B}[<0;1;1M\u{1B}[201~".utf8) == [.paste("\u{1B}[<0;1;1M")]
    )
  }

  @Test func aReportThatArrivesInPiecesIsWaitedFor() {
    var decoder = KeyDecoder()
    decoder.decodesMouse = true
    #expect(decoder.decode("\u{1B}[<0;10".utf8) == [])
    #expect(decoder.flush() == [])
    #expect(decoder.decode(";5Mq".utf8) == [.mouse(Mouse(.press, at: Point(x: 9, y: 4))), .character("q")])
  }
}
