import Credentials
import Terminal

extension Tour {
  /// From the first key press to a key that is in use.
  static let firstKey = Tour(
    name: "first-key",
    title: "The first key",
    steps: [
      TourStep(
        "Press n for a new API key.",
        because: "A live key is for a service in production.",
        [.character("n")]
      ) {
        state,
        _ in state.tourForm != nil
      },
      TourStep(
        "Type a name: warehouse-sync.",
        because: "Whether the name is in use is said at once.",
        [.text("warehouse-sync")]
      ) { state, _ in
        guard let form = state.tourForm, case .nobody(let name)? = form.nameOwner else { return false }
        return name == form.name.text && name.count > 2
      },
      TourStep(
        "Go to the scopes with Tab, and tick read:projects with r.",
        because: "Nothing is ticked for you, and later scopes can only be narrowed.",
        Array(repeating: .key(.tab), count: 6) + [.character("r")]
      ) { state, _ in state.tourForm?.scopes.contains(Scope(.read, .projects)) == true },
      TourStep(
        "Press ^S: the key is made.",
        because: "The secret is shown this once; the store keeps only its hash.",
        [.key(.control("s"))]
      ) { state, _ in state.tourReveal != nil },
      TourStep(
        "Press c: the secret goes to your own clipboard.",
        because: "Also through SSH, tmux and screen. No log and no scrollback holds it.",
        [.character("c")]
      ) { state, event in state.tourReveal != nil && event.isPress("c") },
      TourStep(
        "Press e: how to use it.",
        because: "Ready to paste: curl, Swift, Python, JavaScript.",
        [.character("e")]
      ) {
        state,
        _ in state.tourReveal?.isShowingExamples == true
      },
      TourStep(
        "Esc, then Tab, and type the last 4 characters of the secret.",
        because: "A key that nobody has confirmed to have stays marked NOT SAVED.",
        [.key(.escape), .key(.tab), .secretEnd]
      ) { state, _ in state.modal == nil && state.screens.isEmpty },
      TourStep(
        "Press Enter: the key's own page.",
        because: "What it may do, what it does, and its history.",
        [.key(.enter)]
      ) { state, _ in state.tourDetail != nil },
      TourStep("Esc goes back to the list.", because: "It is there, with an age of 0 days.", [.key(.escape)])
      {
        state,
        _ in state.screens.isEmpty
      },
    ]
  )
}
