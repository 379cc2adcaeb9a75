import Credentials
import Dashboard

/// The one time that a secret can be had.
extension LinearDashboard {
  private enum Step {
    case file, show, examples, leave
    /// Somebody has typed its last four characters, or says that the file is where it belongs.
    case proof
  }

  /// Offers a new key's secret, and notes that somebody has it.
  func handOver(_ issued: IssuedKey) async throws {
    current = issued.key
    let secret = NewSecret(issued)
    guard try await isTaken(secret) else { return }
    _ = try await store.confirmSaved(issued.key.id, by: actor)
    try conversation.say("\(issued.key.name) is saved. qodryx keeps only its hash.")
  }

  /// Offers a secret until somebody shows that they have it, or leaves without it. It is wiped in any case.
  ///
  /// - Returns: whether they have it.
  func isTaken(_ secret: NewSecret) async throws -> Bool {
    defer { secret.secret.wipe() }
    let isTaken: Bool
    do { isTaken = try await offer(secret) } catch {
      try conversation.say(unsaved(secret))
      // A person has been told, and goes on.
      guard error is Departure, conversation.isWithPerson else { throw failure(error, secret) }
      return false
    }
    if !isTaken { try conversation.say(unsaved(secret)) }
    return isTaken
  }

  private func offer(_ secret: NewSecret) async throws -> Bool {
    let noun = secret.type.noun
    try conversation.say(
      "",
      "The \(noun) of \(secret.name) can be had once: only a hash of it is stored.",
      "What is shown here stays in the scrollback and cannot be hidden again.",
      "A file that only you can read is safer."
    )
    var isShown = false
    var isInFile = false
    while true {
      switch try await step(secret, isShown: isShown, isInFile: isInFile) {
      case .file: isInFile = try await writeFile(secret) || isInFile
      case .show:
        try secret.secret.withBytes { try conversation.show($0) }
        isShown = true
      case .examples: try conversation.say(UsageExamples.lines(for: secret.type).map(\.text))
      case .proof: return true
      case .leave: if try await wantsToLeave(secret) { return false }
      }
    }
  }

  private func step(_ secret: NewSecret, isShown: Bool, isInFile: Bool) async throws -> Step {
    let help = [
      "When you have it, type its last four characters: that notes it as saved.",
      "Once it is in a file, `saved` says the same.",
    ]
    let choices: [Conversation.Choice<Step>] = [
      .init(value: .file, word: "file", remark: "write it to a new file that only you can read"),
      .init(value: .show, word: "show", remark: "show it here, on a line of its own"),
      .init(value: .examples, word: "examples", remark: "how it is used"),
      .init(value: .leave, word: "leave", remark: "go without it"),
    ]
    guard isShown || isInFile else {
      return try await conversation.choose("What to do with it", from: choices, standard: "file", help: help)
    }
    let words = choices.map { ($0.word, $0.value) } + (isInFile ? [("saved", Step.proof)] : [])
    let prompt = "Its last four characters\(isInFile ? ", or saved" : "")"
    return try await conversation.ask(
      Question(prompt, help: help + ["Or say file, show, examples or leave."]) { text in
        if text == secret.tail { return .proof }
        if let word = words.first(where: { $0.0 == text.lowercased() }) { return word.1 }
        throw AnswerProblem("those are not its last four characters; or say file, show, examples or leave")
      }
    )
  }

  private func wantsToLeave(_ secret: NewSecret) async throws -> Bool {
    do {
      try await conversation.confirm("Leave without it?", help: unsaved(secret))
      return true
    } catch let departure as Departure where departure != .inputEnded {
      return false
    }
  }

  /// - Returns: whether it was written; what was against it is said.
  private func writeFile(_ secret: NewSecret) async throws -> Bool {
    let help = ["It must not exist yet. Only you will be able to read it."]
    let name = secret.fileName
    do {
      let path = try await conversation.ask(
        Question("Name of the new file", standard: (name, name), help: help) { $0 }
      )
      try await PrivateFile(path: path, remedy: "name another file").write(replacing: false) { sink in
        try secret.secret.withBytes { try sink.write($0) }
        try sink.write("\n")
      }
      try conversation.say("Written to \(path), which only you can read.")
      return true
    } catch let departure as Departure where departure != .inputEnded {
      return false
    } catch let failure as CommandFailure where conversation.isWithPerson {
      try conversation.say("Not written: \(failure.message ?? "").")
      return false
    }
  }

  private func unsaved(_ secret: NewSecret) -> [String] {
    ["\(secret.name) exists, but nobody has confirmed to have its secret: \(secret.remedy)."]
  }

  private func failure(_ error: any Error, _ secret: NewSecret) -> any Error {
    guard error is Departure else { return error }
    return CommandFailure(.refused, "the input ended before anybody had the secret of \(secret.name)")
  }
}
