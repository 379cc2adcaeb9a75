/// Something that is asked for in one line.
struct Question<Value> {
  /// What is asked for, without a colon.
  let prompt: String
  /// What an empty answer means, and how that is said.
  var standard: (value: Value, text: String)?
  /// What `?` explains.
  let help: [String]
  /// - Throws: what ``AnswerProblem/init(_:)-(Error)`` knows, for an answer that will not do.
  let read: (String) async throws -> Value

  init(
    _ prompt: String,
    standard: (value: Value, text: String)? = nil,
    help: [String],
    read: @escaping (String) async throws -> Value
  ) {
    self.prompt = prompt
    self.standard = standard
    self.help = help
    self.read = read
  }
}
