import Credentials
import Terminal

extension Tour {
  /// A key that somebody has found where it should not be.
  static let leak = Tour(
    name: "leak",
    title: "A leaked key",
    steps: [
      TourStep(
        "A scan has found deploy-pipeline in a build log: press /.",
        because: "`qodryx scan` knows keys by prefix and checksum, and asks which are live.",
        [.character("/")]
      ) { state, _ in state.list.isFiltering },
      TourStep(
        "Type deploy and press Enter.",
        because: "Filters also know is:overdue, env:prod, scope:write:projects.",
        [.text("deploy"), .key(.enter)]
      ) {
        state,
        _ in !state.list.isFiltering && state.list.filterText.hasPrefix("deploy")
      },
      TourStep(
        "Press Enter: who uses it, and for what?",
        because: "Compare the scopes that it was granted with those that it has used in 30 days.",
        [.key(.enter)]
      ) { state, _ in state.tourDetail != nil },
      TourStep("Press X to revoke it.", because: "What would break is shown before.", [.character("X")]) {
        state,
        _ in state.tourRevocation != nil
      },
      TourStep(
        "Type the reason, then Tab and the key's name.",
        because: "A dangerous act is a deliberate one: nothing else opens the lock.",
        [.text("leaked in a build log"), .key(.tab), .text("deploy-pipeline")]
      ) { state, _ in state.tourRevocation?.isUnlocked == true },
      TourStep(
        "Tab to Revoke, and press Enter.",
        because: "It is refused at the very next request, by every process on the store.",
        [.key(.tab), .key(.tab), .key(.enter)]
      ) { _, event in
        if case .answered(.revoked) = event { true } else { false }
      },
      TourStep(
        "Press 4: who did what, when, from where and why.",
        because: "Whoever still calls with the revoked key appears here as well.",
        [.character("4")]
      ) { state, _ in state.tab == .audit },
    ]
  )

  /// Somebody's command line wants to act for a person.
  static let approval = Tour(
    name: "approval",
    title: "A device asks for access",
    steps: [
      TourStep(
        "Press 3: two requests wait.",
        because: "A device without a browser, and a browser.",
        [.character("3")]
      ) {
        state,
        _ in state.tab == .apps
      },
      TourStep(
        "Enter, then type the end of the code they read: \(TourStep.code)",
        because: "Approve only who reads you the same code: a link alone proves nothing.",
        [.key(.enter), .codeEnd]
      ) { state, _ in state.apps.draft?.userCode != nil },
      TourStep(
        "Press A: the app may act for you.",
        because: "You may only narrow what it asks for. Its tokens live for an hour.",
        [.character("A")]
      ) { _, event in
        if case .answered(.approved) = event { true } else { false }
      },
      TourStep(
        "Press 2 to go back to the keys.",
        because: "The app is among the connected ones now.",
        [.character("2")]
      ) {
        state,
        _ in state.tab == .keys
      },
    ]
  )
}
