import Credentials
import FoundationEssentials
import Terminal

/// What the screen knows of the demo that it shows.
struct Demo {
  /// Days by which the clock has been moved.
  var daysAhead = 0
  /// The codes that people who wait would read out.
  var codes: [UserCode] = []
  var tour: TourProgress?
  /// The whole terminal; the captions have some rows of it.
  var terminal: Size?

  init(tour: Tour? = nil) {
    self.tour = tour.map(TourProgress.init)
  }

  /// The code that somebody reads out who asks for this.
  func code(of approval: Approval?) -> UserCode? {
    approval.flatMap { approval in codes.first { $0.head == approval.codeHead } }
  }

  /// What a tour says to do, with the code of the first request in its place.
  func caption(of tour: TourProgress) -> String {
    guard let step = tour.step else { return "That was it. Go on by yourself, or q to leave." }
    return step.caption.replacing(TourStep.code, with: codes.first?.description ?? "")
  }

  /// What the header says in place of the store: `DEMO`, and once the clock has been moved its date.
  func label(at now: Date, _ dates: DateWording) -> String {
    daysAhead == 0 ? "DEMO" : "DEMO +\(daysAhead) d, \(dates.day(now))"
  }
}
