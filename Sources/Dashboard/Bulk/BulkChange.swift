import Credentials
import FoundationEssentials

/// One change to many keys, from the question to the report: key by key, each in a transaction of its own.
struct BulkChange {
  let action: BulkAction
  /// Everything that was marked.
  private(set) var marked: [APIKey]
  /// Those that it can be done to, in the order in which it is.
  private(set) var targets: [APIKey] = []
  private(set) var leftOut: [Refused] = []
  private(set) var done: [APIKey] = []
  private(set) var failed: [Refused] = []
  /// New keys whose secret nobody has confirmed to have.
  private(set) var unsaved: [APIKey] = []
  var phase = Phase.question
  var question: BulkQuestion
  /// The first line of the dialog's list on the screen.
  var top = 0
  /// Whether somebody has asked to stop after the key that is at work.
  var isStopping = false
  /// What it turns back; such a change is not offered to be undone in its turn.
  let undoes: UndoStep?

  /// A key that it was not done to, and why.
  struct Refused {
    let key: APIKey
    let reason: String
  }

  enum Phase {
    case question
    /// The store is at work on ``current``.
    case working
    /// The new secret of the last key is on the screen.
    case revealing
    /// Between two rotations: the next begins when somebody says so.
    case paused
    case finished
  }

  /// So many keys are read again for the dialog: what is marked may have been marked long ago.
  static let rereadLimit = 100

  init(_ action: BulkAction, _ marked: [APIKey], at now: Date, undoing undoes: UndoStep? = nil) {
    self.action = action
    self.marked = marked
    self.undoes = undoes
    question = BulkQuestion(action, count: 0)
    sort(at: now)
    question = BulkQuestion(action, count: targets.count)
  }

  /// Takes in what the store has of the keys now, unless it has begun.
  mutating func update(_ fresh: [APIKey], at now: Date) {
    guard phase == .question else { return }
    let known = Dictionary(fresh.map { ($0.id, $0) }) { $1 }
    marked = marked.map { known[$0.id] ?? $0 }
    sort(at: now)
    question.count = targets.count
  }

  private mutating func sort(at now: Date) {
    targets = marked.filter { action.reason(against: $0, at: now) == nil }
    leftOut = marked.compactMap { key in
      action.reason(against: key, at: now).map { Refused(key: key, reason: $0) }
    }
  }

  /// Which key is next, or at work.
  var current: APIKey? {
    let finished = done.count + failed.count
    return targets.indices.contains(finished) ? targets[finished] : nil
  }

  var isWorking: Bool { phase == .working }

  /// The order to the store for one key.
  func request(for key: APIKey) -> Request {
    switch action {
    case .rotate: .rotate(key, (try? question.grace.get()) ?? .day)
    case .revoke: .revoke(key.id, reason: question.reason.text)
    case .disable: .disable(key.id)
    case .enable: .enable(key.id)
    }
  }

  mutating func succeed(_ key: APIKey) {
    done.append(key)
  }

  mutating func fail(_ reason: String) {
    if let current { failed.append(Refused(key: current, reason: reason)) }
  }

  /// Nobody has confirmed to have the secret of this new key.
  mutating func noteUnsaved(_ successor: APIKey) {
    unsaved.append(successor)
  }

  /// Targets that nothing has been tried on.
  var untried: Int { targets.count - done.count - failed.count }

  /// `2 revoked, 1 failed, 3 not tried`
  var summary: String {
    let parts = [
      "\(KeyWording.grouped(done.count)) \(action.participle)",
      failed.isEmpty ? nil : "\(KeyWording.grouped(failed.count)) failed",
      untried == 0 ? nil : "\(KeyWording.grouped(untried)) not tried",
      leftOut.isEmpty ? nil : "\(KeyWording.grouped(leftOut.count)) left out",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// Whether everything that was marked is done, so that there is nothing to report.
  var isWholeSuccess: Bool { failed.isEmpty && unsaved.isEmpty && untried == 0 && leftOut.isEmpty }

  func reasonAgainst(_ command: Command.ID) -> String? {
    switch (command, phase) {
    case (.nextField, .question), (.press, .question), (.press, .paused), (.press, .finished): nil
    case (.pageDown, _), (.pageUp, _), (.back, _): nil
    case (.nextField, _), (.previousField, _), (.press, _): "It is at work."
    default: nil
    }
  }

  func label(of command: Command.ID) -> String? {
    switch (command, phase) {
    case (.back, .working): isStopping ? "" : "Stop"
    case (.back, .paused): "Stop here"
    case (.back, .finished): ""
    case (.press, .paused): "Rotate the next"
    case (.press, .finished): "Close"
    default: nil
    }
  }
}
