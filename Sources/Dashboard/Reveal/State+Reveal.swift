import Credentials
import FoundationEssentials
import Terminal

extension State {
  /// Shows a secret that the store has just issued.
  mutating func reveal(_ issued: IssuedKey, _ occasion: Reveal.Occasion) {
    modal = .reveal(Reveal(issued, occasion: occasion, now: now))
  }

  mutating func editReveal(_ key: Key) -> [Effect]? {
    guard case .reveal(var reveal) = modal else { return nil }
    if reveal.path != nil { return editPath(key, &reveal) }
    if reveal.isClosingUnsaved { return answerClosing(key, reveal) }
    if reveal.isShowingExamples {
      guard key == .escape || key == .character("e") || key == .enter || key == .character("q") else {
        return nil
      }
      reveal.isShowingExamples = false
      modal = .reveal(reveal)
      return []
    }
    guard reveal.isProofFocused else { return nil }
    if key == .escape {
      reveal.isProofFocused = false
      modal = .reveal(reveal)
      return []
    }
    if key == .enter { return confirm(reveal) }
    guard reveal.proof.handle(key) else { return nil }
    reveal.isProofWrong = false
    modal = .reveal(reveal)
    return reveal.proof.text.count == reveal.proof.limit ? confirm(reveal) : []
  }

  mutating func runInReveal(_ command: Command.ID) -> [Effect] {
    guard case .reveal(var reveal) = modal else { return [] }
    switch command {
    case .copySecret:
      notice = .done(
        "Sent \(reveal.secret.count) characters to your terminal's clipboard. Paste them to be sure."
      )
      return [.copy(reveal.secret)]
    case .hideSecret:
      let wasShown = !reveal.isHidden
      reveal.hidesAt = wasShown ? nil : now.addingTimeInterval(Reveal.showing)
      modal = .reveal(reveal)
      return wasShown ? [.forgetScreen] : []
    case .writeSecret:
      reveal.path = TextField("\(session.workingDirectory)/\(fileName(for: reveal))", limit: 1024)
    case .showExamples:
      reveal.isShowingExamples = true
    case .nextField:
      reveal.isProofFocused.toggle()
    case .back:
      reveal.isClosingUnsaved = true
    default:
      return []
    }
    modal = .reveal(reveal)
    return []
  }

  private mutating func editPath(_ key: Key, _ reveal: inout Reveal) -> [Effect]? {
    guard var path = reveal.path else { return nil }
    var effects: [Effect] = []
    switch key {
    case .enter:
      reveal.path = nil
      effects = path.text.isEmpty ? [] : [.write(reveal.secret, path: path.text)]
    case .escape:
      reveal.path = nil
    default:
      guard path.handle(key) else { return nil }
      reveal.path = path
    }
    modal = .reveal(reveal)
    return effects
  }

  private mutating func answerClosing(_ key: Key, _ reveal: Reveal) -> [Effect]? {
    switch key {
    case .character("y"), .character("Y"):
      return closeReveal(reveal, notice: .caution(unsavedSentence(reveal)))
    case .control, .function:
      return nil
    default:
      var reveal = reveal
      reveal.isClosingUnsaved = false
      modal = .reveal(reveal)
      return []
    }
  }

  private mutating func confirm(_ reveal: Reveal) -> [Effect] {
    var reveal = reveal
    reveal.isProofWrong = !reveal.isProven
    if reveal.isProofWrong { reveal.proof.clear() }
    guard case .key(let key) = reveal.subject, reveal.isProven else {
      modal = .reveal(reveal)
      // Of an app's secret the store keeps no such note.
      return reveal.isProven
        ? closeReveal(reveal, notice: .done("\(reveal.name) has its secret. qodryx keeps only its hash."))
        : []
    }
    reveal.isConfirming = true
    modal = .reveal(reveal)
    return [.ask(.confirmSaved(key.id))]
  }

  private func unsavedSentence(_ reveal: Reveal) -> String {
    switch reveal.subject {
    case .key(let key): "\(key.name) is marked NOT SAVED: rotate it if it is lost."
    case .app(let app): "Nobody confirmed the secret of \(app.name): S gives it a new one if it is lost."
    }
  }

  /// The store has written down that somebody has the secret.
  mutating func takeSaved(_ key: APIKey) -> [Effect] {
    guard case .reveal(let reveal) = modal, case .key(let revealed) = reveal.subject, revealed.id == key.id
    else { return refreshList() }
    let isHidden = !list.filter.matches(key, policy: policy, at: now)
    let rest = isHidden ? "The filter hides it: Esc shows all." : "qodryx keeps only its hash."
    return closeReveal(reveal, notice: .done("\(key.name) is saved. \(rest)"))
  }

  /// Wipes the secret and goes on: to the list, or to the last step of a rotation.
  private mutating func closeReveal(_ reveal: Reveal, notice: Notice) -> [Effect] {
    reveal.secret.wipe()
    modal = nil
    self.notice = notice
    var effects: [Effect] = [.forgetScreen]
    if bulk != nil { return effects + goOnAfterReveal(reveal) }
    if case .rotation(let wizard) = screens.last, case .rotated(let old) = reveal.occasion {
      effects += finishRotation(wizard, old: old)
    }
    guard case .key(let key) = reveal.subject else { return effects }
    return effects + showInList(key)
  }

  /// Whether a secret can be seen right now.
  var showsSecret: Bool {
    if case .reveal(let reveal) = modal { !reveal.isHidden } else { false }
  }

  /// Before the program ends.
  func wipeSecrets() {
    if case .reveal(let reveal) = modal { reveal.secret.wipe() }
  }

  private func fileName(for reveal: Reveal) -> String {
    let safe = reveal.name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" }
    return "\(String(safe)).\(reveal.fileExtension)"
  }
}
