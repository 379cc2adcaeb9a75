import Credentials
import Terminal

/// What is being decided about one request: the code as far as it is typed, and the scopes as narrowed.
struct ApprovalDraft {
  let approval: Approval
  private(set) var scopes: ScopeSet
  /// The last four letters of the code; the first four are given.
  private(set) var code = TextField(limit: UserCode.length - 4)
  /// Which of the scopes has the focus.
  private(set) var box = 0
  /// What the store had against the last try.
  var problem: String?
  var isSubmitting = false

  init(_ approval: Approval) {
    self.approval = approval
    scopes = approval.scopes
  }

  /// The whole code, once it is.
  var userCode: UserCode? { try? UserCode(parsing: approval.codeHead + code.text) }

  var boxes: [Scope] { approval.scopes.ordered }

  mutating func moveBox(by step: Int) {
    box = max(0, min(boxes.count - 1, box + step))
  }

  /// Ticks or clears the box that has the focus.
  mutating func narrow() {
    guard boxes.indices.contains(box) else { return }
    scopes.formSymmetricDifference([boxes[box]])
  }

  mutating func refuse(_ problem: String) {
    self.problem = problem
    isSubmitting = false
    code.clear()
  }

  /// Gives a key to the field of the code, which takes the letters of codes alone.
  ///
  /// - Returns: false for a key that it has no use for.
  mutating func type(_ key: Key) -> Bool {
    switch key {
    case .character("-"), .character(" "): break
    case .character(let character):
      guard UserCode.isLetter(character) else { return false }
      problem = nil
      // Whoever types the whole code begins with the letters that are given.
      if code.text == approval.codeHead { code.clear() }
      return code.handle(.character(Character(character.uppercased())))
    case .paste(let text): paste(text.filter(UserCode.isLetter).uppercased())
    default:
      guard code.handle(key) else { return false }
      problem = nil
    }
    return true
  }

  /// The whole code may be pasted too. One that begins otherwise is another request's.
  private mutating func paste(_ letters: String) {
    let isWhole = letters.count == UserCode.length
    guard !isWhole || letters.hasPrefix(approval.codeHead) else {
      problem = "what you pasted is not its code, which begins with \(approval.codeHead)"
      return
    }
    problem = nil
    if isWhole { code.clear() }
    _ = code.handle(.paste(isWhole ? String(letters.dropFirst(approval.codeHead.count)) : letters))
  }
}
