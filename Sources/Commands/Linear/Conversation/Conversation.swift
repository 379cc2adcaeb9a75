import Credentials
import Terminal

/// Talks with a person, or with a script, in lines: for screen readers, and for terminals that can show nothing else.
///
/// What is said goes to standard output, one fact on a line, and is safe for a terminal whoever wrote it. A person who
/// answers wrongly is asked again. A script is not: its next line was meant for another question.
final class Conversation {
  /// Columns that are read at ease; what cannot be broken may be longer.
  static let width = 72

  let session: Session
  /// What came in meanwhile: it is said before the next question.
  var news: () async -> [String] = { [] }

  private let reader: LineReader

  init(in session: Session) {
    self.session = session
    reader = LineReader(session.input)
  }

  /// Whether somebody sits there who can be asked again.
  var isWithPerson: Bool { session.input.isTerminal }

  // MARK: Saying

  func say(_ lines: String...) throws(StreamError) {
    try say(lines)
  }

  func say(_ lines: [String]) throws(StreamError) {
    try session.show(lines.flatMap { Self.wrapped(SafeText.line(CredentialMask.masking($0))) })
  }

  /// A heading and what belongs to it, with an empty line before.
  func say(heading: String, _ lines: [String]) throws(StreamError) {
    try say([""] + [heading] + lines)
  }

  /// Writes bytes as they are, in a line of their own: a secret that somebody asked to see.
  func show(_ secret: UnsafeRawBufferPointer) throws(StreamError) {
    try session.output.write(secret)
    try session.output.write("\n")
  }

  /// The text in lines that are not too wide, broken at blanks; what follows on is indented.
  static func wrapped(_ text: String) -> [String] {
    guard TextWidth.columns(of: text) > width else { return [text] }
    let indent = String(text.prefix { $0 == " " })
    var lines: [String] = []
    var line = indent
    for word in text.split(separator: " ") {
      let isFirst = line.allSatisfy { $0 == " " }
      let longer = line + (isFirst ? "" : " ") + word
      if isFirst || TextWidth.columns(of: longer) <= width {
        line = longer
      } else {
        lines.append(line)
        line = "\(indent)  \(word)"
      }
    }
    return lines + [line]
  }

  // MARK: Asking

  /// The next line, whatever it says.
  ///
  /// - Throws: ``Departure``, `StreamError`.
  func answer(to prompt: String) async throws -> String {
    try say(await news())
    let line = SafeText.line(CredentialMask.masking(prompt))
    try session.output.write(session.displayable(Self.wrapped(line).joined(separator: "\n")) + " ")
    let answer: String?
    do throws(StreamError) { answer = try reader.next() } catch {
      guard error == .interrupted else { throw error }
      try session.output.write("\n")
      throw Departure.cancelled
    }
    // Nobody has pressed Enter on this output.
    if answer == nil || !isWithPerson { try session.output.write("\n") }
    guard let answer else { throw Departure.inputEnded }
    return answer
  }

  /// Asks until there is an answer that will do.
  ///
  /// - Throws: ``Departure``; ``CommandFailure`` where a script answers wrongly; `StreamError`; and what keeps the
  ///   question from being asked.
  func ask<Value>(_ question: Question<Value>) async throws -> Value {
    let standard = question.standard.map {
      " (Enter: \(TextWidth.truncated($0.text, to: 40, ellipsis: "...")))"
    }
    while true {
      let text = try await answer(to: "\(question.prompt)\(standard ?? ""):")
      switch text.lowercased() {
      case "?", "help":
        try say(question.help + [Self.words])
        continue
      case "back": throw Departure.back
      case "cancel": throw Departure.cancelled
      case "":
        if let standard = question.standard { return standard.value }
      default: break
      }
      do {
        guard !text.isEmpty else { throw AnswerProblem("an answer is needed; `cancel` leaves") }
        return try await question.read(text)
      } catch {
        guard let problem = AnswerProblem(error) else { throw error }
        guard isWithPerson else { throw CommandFailure(.usage, "\(question.prompt): \(problem.message)") }
        try say("That will not do: \(problem.message).")
      }
    }
  }

  private static let words =
    "`back` goes to the question before, `cancel` leaves without a change, and `?` explains."

  /// Asks one thing after the other; `back` goes to the one before, and from the first away.
  ///
  /// - Throws: what `ask` throws, except ``Departure/back``.
  func walk<Step>(_ steps: [Step], _ ask: (Step) async throws -> Void) async throws {
    var index = 0
    while index < steps.count {
      do {
        try await ask(steps[index])
        index += 1
      } catch Departure.back {
        guard index > 0 else { throw Departure.cancelled }
        index -= 1
      }
    }
  }
}
