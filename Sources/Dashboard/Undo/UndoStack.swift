/// What can be taken back, the last of it first; kept while the dashboard is open.
struct UndoStack {
  private(set) var steps: [UndoStep] = []
  /// Whether the store is at work on the last step.
  var isTurningBack = false

  /// Older steps are forgotten.
  static let limit = 20

  var last: UndoStep? { steps.last }
  var isEmpty: Bool { steps.isEmpty }

  mutating func push(_ step: UndoStep) {
    steps = (steps + [step]).suffix(Self.limit)
  }

  mutating func remove(_ step: UndoStep) {
    if let index = steps.lastIndex(of: step) { steps.remove(at: index) }
  }

  /// Whether a change to many can be taken back when it is done.
  func offers(_ change: BulkChange) -> Bool {
    change.undoes == nil && !change.done.isEmpty && (change.action == .disable || change.action == .enable)
  }
}
