import Glibc
import Testing

@testable import Terminal

/// What ncurses writes of one frame, sent in one piece.
struct FrameFileTests {
  /// Both ends of a pipe: what is written to a descriptor that stands for it can be read.
  private func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
  }

  private func put(_ text: String, _ descriptor: Int32) {
    _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }

  private func take(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test func severalWritesAreOnePiece() throws {
    let terminal = try pipe()
    let descriptor = dup(terminal.write)
    defer { for each in [terminal.read, terminal.write, descriptor] { close(each) } }
    let frame = try #require(FrameFile(descriptor: descriptor, terminal: terminal.write))

    var pieces: [String] = []
    for words in [["one ", "two ", "three"], ["four"]] {
      frame.gather {
        for word in words { put(word, descriptor) }
        #expect(take(terminal.read) == "")
      } _: {
        pieces.append(String(decoding: $0, as: UTF8.self))
      }
    }

    #expect(pieces == ["one two three", "four"])
    put("after", descriptor)
    #expect(take(terminal.read) == "after")
  }

  @Test func frameWithoutAChangeSendsNothing() throws {
    let terminal = try pipe()
    let descriptor = dup(terminal.write)
    defer { for each in [terminal.read, terminal.write, descriptor] { close(each) } }
    let frame = try #require(FrameFile(descriptor: descriptor, terminal: terminal.write))

    frame.gather({}) { _ in Issue.record("something was sent") }

    put("after", descriptor)
    #expect(take(terminal.read) == "after")
  }

  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}(Ba\u{1B}(B\u{1B}[0mb\u{1B}(B", "a\u{1B}[0mb"), ("\u{1B}(", "\u{1B}("),
    ("\u{1B}(B", ""),
  ])
  func sequenceIsLeftOutWhereverItStands(_ drawn: String, _ sent: String) throws {
    let terminal = try pipe()
    let descriptor = dup(terminal.write)
    defer { for each in [terminal.read, terminal.write, descriptor] { close(each) } }
    let frame = try #require(FrameFile(descriptor: descriptor, terminal: terminal.write))

    frame.gather(without: Array("\u{1B}(B".utf8)) {
      put(drawn, descriptor)
    } _: {
      #expect(String(decoding: $0, as: UTF8.self) == sent)
    }
  }
}
