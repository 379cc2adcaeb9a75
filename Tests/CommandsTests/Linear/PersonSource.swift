import Synchronization

@testable import Commands

/// What a person does at a question.
enum Answer: ExpressibleByStringLiteral, Sendable {
  case text(String)
  /// A text made from all that was said so far.
  case heard(@Sendable (String) -> String)
  case interruption

  init(stringLiteral text: String) {
    self = .text(text)
  }
}

/// A terminal with a person who listens, and answers one question after the other.
final class PersonSource: ByteSource {
  private let answers: Mutex<[Answer]>
  private let output: RecordingSink

  init(_ answers: [Answer], hearing output: RecordingSink) {
    self.answers = Mutex(answers)
    self.output = output
  }

  var isTerminal: Bool { true }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
    let answer = answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    let text: String
    switch answer {
    case .text(let line): text = line
    case .heard(let line): text = line(output.text)
    case .interruption: throw .interrupted
    case nil: return 0
    }
    // A terminal shows what is typed; here the line end is enough.
    try output.write("\n")
    let bytes = Array("\(text)\n".utf8)
    buffer.copyBytes(from: bytes)
    return bytes.count
  }

  func withoutEcho<Result>(_ work: () throws -> Result) rethrows -> Result {
    try work()
  }
}
