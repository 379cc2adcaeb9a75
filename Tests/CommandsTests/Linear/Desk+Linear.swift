@testable import Commands

extension Desk {
  /// Speaks with the dashboard in lines, as a script does.
  func speak(_ lines: String..., options: [String] = []) async -> Outcome {
    await run(arguments: ["--linear"] + options, input: lines.map { $0 + "\n" }.joined())
  }

  /// Speaks with it as a person does, who hears each question before the answer.
  ///
  /// - Parameter answers: lines, each made from all that was said until then.
  func converse(_ answers: [Answer], options: [String] = []) async -> Outcome {
    let output = RecordingSink(isTerminal: true)
    let errors = RecordingSink(isTerminal: true)
    let source = PersonSource(answers, hearing: output)
    let session = session(input: source, output: output, errors: errors)
    let status = await Program(session: session).run(["--linear"] + options)
    return Outcome(status: status, output: output.text, errors: errors.text)
  }
}
