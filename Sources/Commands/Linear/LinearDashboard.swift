import Credentials
import Dashboard

/// The dashboard in lines: a command, the questions that it takes, what came of it, and the next command.
final class LinearDashboard {
  let conversation: Conversation
  let store: any KeyStore & AppStore
  let actor: Actor
  /// Refuses every change: for looking.
  let isReadOnly: Bool

  /// What `next` and `previous` turn the pages of.
  var listing: Listing?
  var keys = LinearKeyList()
  var log = LinearLog()
  var grants = LinearGrantList()
  var apps = LinearPages<App>()
  /// What waited for approval when it was read out last.
  var requests: [Approval] = []
  var inbox = Inbox()
  /// The key that was spoken of last: the one that is meant where none is named.
  var current: APIKey?
  var undoable: UndoableChange?

  /// What was listed last.
  enum Listing: Hashable, Sendable {
    case keys, log, grants, apps
  }

  init(
    _ conversation: Conversation,
    on store: any KeyStore & AppStore,
    as actor: Actor,
    isReadOnly: Bool
  ) {
    self.conversation = conversation
    self.store = store
    self.actor = actor
    self.isReadOnly = isReadOnly
  }

  var session: Session { conversation.session }

  /// Takes commands until somebody leaves, or the input ends.
  ///
  /// - Throws: `StreamError` where nobody listens any more. With a script, also the first thing that went wrong:
  ///   what comes behind it was written for another course of events.
  func run() async throws {
    try await greet()
    conversation.news = { [weak self] in await self?.news() ?? [] }
    while true {
      let line: String
      do { line = try await conversation.answer(to: "Command:") } catch is Departure { return }
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard let word = words.first else { continue }
      if word.lowercased() == LinearAction.quit { return }
      do {
        try await perform(word, words.count == 2 ? words[1].trimmingBlanks() : "")
      } catch let departure as Departure {
        try leave(departure)
      } catch let error as StreamError {
        throw error
      } catch {
        try report(error)
      }
    }
  }

  private func perform(_ word: String, _ argument: String) async throws {
    let action = try LinearAction.action(called: word == "?" ? "help" : word)
    guard !(action.isChange && isReadOnly) else {
      throw CommandFailure(.refused, "opened with --read-only: nothing can be changed")
    }
    try await action.perform(self, argument)
  }

  private func leave(_ departure: Departure) throws {
    guard departure == .inputEnded, !conversation.isWithPerson else {
      try conversation.say("Left without a change.")
      return
    }
    throw CommandFailure(.refused, "the input ended at a question: nothing has changed")
  }

  private func report(_ error: any Error) throws {
    let problem = AnswerProblem(error).map { CommandFailure(.usage, $0.message) }
    let failure = problem ?? CommandFailure(reporting: error)
    guard conversation.isWithPerson else { throw failure }
    try conversation.say("Not done: \(failure.message ?? "it failed").")
  }

  // MARK: Everywhere

  func help(_ word: String) throws {
    guard word.isEmpty else {
      let action = try LinearAction.action(called: word)
      let change = action.isChange ? ["It changes the store."] : []
      try conversation.say([action.line] + action.explanation + change)
      return
    }
    for topic in LinearAction.Topic.allCases {
      let actions = LinearAction.registry.filter { $0.topic == topic }
      try conversation.say(heading: topic.rawValue, actions.map { "  \($0.line)" })
    }
    try conversation.say(
      "",
      "The first letters of a command are enough. What stands in brackets may be left out.",
      "A key is named by its number in the list, its name, or its id; several with commas: `disable 2, 5`.",
      "Every question takes `?`, `back` and `cancel`."
    )
  }

  func turnPage(_ direction: LinearPageTurn) async throws {
    switch listing {
    case .keys:
      try keys.pages.turn(direction)
      try await readOutKeys()
    case .log:
      try log.pages.turn(direction)
      try await readOutLog()
    case .grants:
      try grants.pages.turn(direction)
      try await readOutGrants()
    case .apps:
      try apps.turn(direction)
      try await readOutApps()
    case nil: throw AnswerProblem("nothing was listed yet; `list` lists the keys")
    }
  }

  /// Where this is, and how things stand.
  private func greet() async throws {
    let place = store.place
    try conversation.say(
      "qodryx, line by line. `help` lists what can be said, `quit` leaves.",
      "Store: \(place.kind), \(place.location)"
    )
    if isReadOnly { try conversation.say("Opened with --read-only: nothing can be changed.") }
    let counts = try await store.counts()
    try conversation.say(
      counts.isEmpty ? "There is no key yet: `create` makes the first." : CountsWording.sentence(counts)
    )
  }
}
