import Terminal
import Testing

@Suite struct ClipboardTests {
  private func sequence(_ text: String, _ environment: [String: String] = ["TERM": "xterm"]) -> String {
    String(decoding: Clipboard.sequence(copying: Array(text.utf8), environment: environment), as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func bytesAreSentAsBase64(text: String, encoded: String) {
    #expect(sequence(text) == "\u{1B}]52;c;\(encoded)\u{7}")
  }

  @Test func everyByteValueSurvives() {
    let bytes = Clipboard.sequence(copying: [0xFB, 0xFF, 0xFE, 0x00], environment: [:])
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}]52;c;+//+AA==\u{7}")
  }

  @Test(arguments: [["TMUX": "/tmp/tmux-0/default,1,0", "TERM": "screen"], ["TERM": "tmux-256color"]])
  func insideTmuxItIsSentPlainAndPassedThrough(environment: [String: String]) {
    #expect(
      sequence("foo", environment)
        == "\u{1B}]52;c;Zm9v\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\"
    )
  }

  @Test func insideScreenItIsPassedThrough() {
    #expect(sequence("foo", ["STY": "1.pts", "TERM": "xterm"]) == "\u{1B}P\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
  }

  @Test func screenBehindAnSSHConnectionIsToldByTERM() {
    #expect(
      sequence("foo", ["TERM": "screen-256color"])
        == "\u{1B}]52;c;Zm9v\u{7}\u{1B}P\u{1B}]52;c;Zm9v\u{7}\u{1B}\\"
    )
  }

  @Test func screenGetsChunksThatItAccepts() {
    let text = String(repeating: "qodryx", count: 100)
    let chunks = sequence(text, ["STY": "1"]).split(separator: "\u{1B}P", omittingEmptySubsequences: true)
    #expect(chunks.count == 4)
    #expect(chunks.allSatisfy { $0.hasSuffix("\u{1B}\\") && $0.utf8.count + 2 <= 256 })
    #expect(chunks.map { String($0.dropLast(2)) }.joined() == sequence(text))
  }
}
