/// How far a tour has come.
struct TourProgress {
  let tour: Tour
  /// The number of steps once all have been taken.
  private(set) var index = 0
  var isHidden = false
  /// Whether somebody has gone back by hand to a caption that is followed already: it stays until that has changed.
  private var isHeld = false

  init(_ tour: Tour) {
    self.tour = tour
  }

  var step: TourStep? { tour.steps.indices.contains(index) ? tour.steps[index] : nil }

  /// `3 of 12`
  var place: String {
    step == nil ? "done" : "\(index + 1) of \(tour.steps.count)"
  }

  mutating func skip(by count: Int) {
    index = min(tour.steps.count, max(0, index + count))
    isHeld = true
  }

  /// Goes on past every caption that has been followed.
  mutating func follow(_ state: State, _ event: Event) {
    while let step {
      let isDone = step.isDone(state, event)
      if isHeld {
        isHeld = isDone
        return
      }
      guard isDone else { return }
      index += 1
    }
  }
}
