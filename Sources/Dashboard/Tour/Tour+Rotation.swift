import Credentials
import Terminal

extension Tour {
  /// Replacing an overdue key without stopping those who use it.
  static let rotation = Tour(
    name: "rotation",
    title: "Rotation with a grace",
    steps: [
      TourStep(
        "deploy-pipeline is 31 days overdue. Press r on it.",
        because: "Keys are to be replaced after 90 days; from 14 days before, the list warns.",
        [.character("r")]
      ) { state, _ in state.tourWizard != nil },
      TourStep(
        "Who uses it comes first. Press Enter.",
        because: "Addresses, requests and the last use: whom a rotation would surprise.",
        [.key(.enter)]
      ) { state, _ in state.tourWizard?.step == .grace },
      TourStep(
        "Press Enter for a grace of 24 hours.",
        because: "So long both keys work, and share one limit.",
        [.key(.enter)]
      ) { state, _ in state.tourWizard?.step == .newKey },
      TourStep(
        "Press Enter: the successor is made.",
        because: "Nothing has changed until now.",
        [.key(.enter)]
      ) {
        state,
        _ in state.tourReveal != nil
      },
      TourStep(
        "Tab, and type the last 4 characters of the new secret.",
        because: "The callers get the new key in their own time.",
        [.key(.tab), .secretEnd]
      ) { state, _ in state.modal == nil && state.tourWizard?.step == .retire },
      TourStep(
        "Press Enter, and leave the old key its grace.",
        because: "o would end it now, once its traffic has stopped.",
        [.key(.enter)]
      ) { state, _ in state.screens.isEmpty },
      TourStep(
        "Press T, choose +1 day and press Enter.",
        because: "The demo's clock moves for the store, the server and this screen alike.",
        [.character("T"), .key(.up), .key(.up), .key(.enter)]
      ) { state, _ in (state.demo?.daysAhead ?? 0) > 0 },
      TourStep(
        "The grace is over. Press 4 for the audit log.",
        because: "What time alone has done stands there too, and whoever still uses the old key.",
        [.character("4")]
      ) { state, _ in state.tab == .audit },
      TourStep(
        "Press v: the chain is recomputed.",
        because: "Each event holds the hash of the one before: nothing can be taken out unseen.",
        [.character("v")]
      ) { state, event in state.tab == .audit && event.isPress("v") },
      TourStep(
        "Press 2, then T and Enter: 14 days more.",
        because: "Others become due and overdue while you watch.",
        [.character("2"), .character("T"), .key(.enter)]
      ) { state, _ in (state.demo?.daysAhead ?? 0) > 14 },
    ]
  )
}
