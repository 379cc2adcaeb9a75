/// One caption of a tour.
package struct TourStep: Sendable {
  /// What to do; ``code`` in it stands for the code of the request that waits.
  let caption: String
  /// Why, or what can be seen.
  let reason: String
  /// What a person presses who follows the caption. Tests and pictures are made of it.
  package let presses: [TourPress]
  /// Whether the caption has been followed, given the state after an event.
  let isDone: @Sendable (State, Event) -> Bool

  /// The place of a request's code.
  static let code = "{code}"

  init(
    _ caption: String,
    because reason: String,
    _ presses: [TourPress],
    until isDone: @escaping @Sendable (State, Event) -> Bool
  ) {
    self.caption = caption
    self.reason = reason
    self.presses = presses
    self.isDone = isDone
  }
}
