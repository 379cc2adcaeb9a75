import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct AppearanceTests {
  private func onAppearance(keeps: Bool = false, size: Size = .standard) -> State {
    var session = Session.sample()
    session.keepsPreferences = keeps
    var state = State(session: session, size: size, now: ManualClock.start)
    _ = state.start()
    state.press("5")
    state.press("G")
    state.press(.enter)
    return state
  }

  @Test func theScreenFollowsTheSelection() {
    var state = onAppearance()
    #expect(state.press(.down).words == ["show dark"])
    #expect(state.press(.down).words == ["show light"])
    #expect(state.press("G").words == ["show mono"])
    #expect(state.press(.down).isEmpty)
    #expect(state.appearance.theme == .mono)
  }

  @Test func enterKeepsTheSelectedTheme() {
    var state = onAppearance(keeps: true)
    state.press(.down, .down)
    #expect(state.press(.enter).words == ["keep light"])
    #expect(!state.isShowingChooser && state.appearance.theme == .light)
    #expect(state.message == "The theme is light, and will be the next time.")
    #expect(draw(state).plainText().contains("Appearance    theme light"))
  }

  @Test func withoutAPlaceToKeepItTheOptionIsNamed() {
    var state = onAppearance()
    state.press(.down)
    state.press(.enter)
    #expect(state.message == "The theme is dark until you leave; --theme dark asks for it at the start.")
  }

  @Test func escapePutsTheOldThemeBack() {
    var state = onAppearance()
    state.press(.down, .down)
    #expect(state.press(.escape).words == ["show auto"])
    #expect(!state.isShowingChooser && state.appearance.theme == .auto && state.tab == .settings)
    state.press(.enter)
    #expect(state.press(.escape).isEmpty)
  }

  @Test func whatCouldNotBeKeptIsSaid() {
    var state = onAppearance(keeps: true)
    state.press(.down, .enter)
    _ = update(&state, .preferencesNotKept(reason: "the folder cannot be written"))
    #expect(state.message == "Not kept for the next time: the folder cannot be written.")
  }

  @Test func aSmallTerminalSaysWhatTheDialogNeeds() {
    let state = onAppearance(size: Size(columns: 60, rows: 20))
    #expect(!state.isShowingChooser)
    #expect(state.message == state.sizeReason)
  }

  @Test func whoOnlyLooksMayChooseATheme() {
    var state = State.showing(APIKey.row(of: 1), isReadOnly: true)
    state.press("5")
    state.press("G")
    state.press(.enter)
    #expect(state.press(.down).words == ["show dark"])
  }
}

extension State {
  fileprivate var isShowingChooser: Bool {
    if case .appearance = modal { true } else { false }
  }
}
