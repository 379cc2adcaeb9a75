import Credentials
import Terminal

extension Painter {
  mutating func drawAppForm(_ form: AppForm, _ state: State) {
    let rect = Rect(x: 0, y: 2, width: canvas.size.columns, height: canvas.size.rows - 4)
    panel(rect, PanelLabels(title: "Register app"))
    let x = rect.x + Self.appFieldX
    var y = rect.y + 1
    map.add(.field(0), Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
    map.add(.field(1), Rect(x: rect.x + 1, y: y + 1, width: rect.width - 2, height: 1))
    formLabel("Name", rect, y, form.focus == .name)
    field(form.name, x, y, width: 35, focused: form.focus == .name)
    drawProblem(form.problems.first { $0.field == .name }?.message, x + 37, y, rect)
    y += 1
    formLabel("Kind", rect, y, form.focus == .kind)
    let kinds = App.Kind.allCases
    let chosen = kinds.firstIndex(of: form.kind) ?? 0
    radios(kinds.map(\.rawValue), chosen: chosen, x, y, focused: form.focus == .kind, place: 1)
    y = drawAddresses(form, rect, y + 1)
    scopeMatrix(form.matrix, rect, y, focused: form.focus == .scopes)
    y += form.matrix.resources.count + 2
    drawWhatItGets(form, rect, y)
    drawSubmit("Register app", isSubmitting: form.isSubmitting, focused: form.focus == .button, rect)
  }

  private static let appFieldX = 15
  /// Addresses that are shown at once.
  private static let addressLines = 5

  /// As many addresses as have room, around the one that has the focus.
  ///
  /// - Returns: the line below them.
  private mutating func drawAddresses(_ form: AppForm, _ rect: Rect, _ y: Int) -> Int {
    var focused: Int?
    if case .address(let index) = form.focus { focused = index }
    let count = min(form.addresses.count, Self.addressLines)
    let last = form.addresses.count - count
    let top = max(0, min(last, (focused ?? last) - count / 2))
    for line in 0..<count {
      let index = top + line
      let isFocused = index == focused
      let label = index == 0 ? "Return to" : "or to"
      map.add(.field(2 + index), Rect(x: rect.x + 1, y: y + line, width: rect.width - 2, height: 1))
      formLabel(label, rect, y + line, isFocused)
      let width = min(70, rect.width - Self.appFieldX - 16)
      let x = rect.x + Self.appFieldX
      field(form.addresses[index], x, y + line, width: width, focused: isFocused)
      guard !form.addresses[index].text.isEmpty else { continue }
      if form.problem(ofAddress: index) == nil {
        text("\(glyphs.check) allowed", x + width + 2, y + line, Style(.good))
      } else if !isFocused {
        text("\(glyphs.warning) look here", x + width + 2, y + line, Style(.danger))
      }
    }
    return y + count
  }

  private mutating func drawProblem(_ problem: String?, _ x: Int, _ y: Int, _ rect: Rect) {
    guard let problem else { return }
    text(fitted("\(glyphs.warning) \(problem)", rect.maxX - 2 - x), x, y, Style(.danger))
  }

  /// What registering gives, or all that is in its way.
  private mutating func drawWhatItGets(_ form: AppForm, _ rect: Rect, _ y: Int) {
    let isBlocked = !form.problems.isEmpty
    rule(rect, at: y, PanelLabels(title: isBlocked ? "To mend" : "Result"))
    let room = rect.width - 4
    guard !isBlocked else {
      for (index, problem) in form.problems.prefix(max(1, rect.maxY - y - 2)).enumerated() {
        text(
          fitted("\(glyphs.warning) \(problem)", room),
          rect.x + 2,
          y + 1 + index,
          Style(.danger)
        )
      }
      return
    }
    let secret =
      form.kind == .confidential
      ? "a client secret, \(CredentialType.clientSecret.prefix)\(glyphs.ellipsis), shown once"
      : "no secret: it proves itself with PKCE"
    let scopes = form.matrix.scopes.isEmpty ? "none yet" : form.matrix.scopes.joined
    for (index, line) in [("Gets", secret), ("May ask for", scopes)].enumerated()
    where y + 1 + index < rect.maxY - 1 {
      text(line.0, rect.x + 2, y + 1 + index, Style(.heading))
      text(
        fitted(line.1, rect.width - Self.appFieldX - 2),
        rect.x + Self.appFieldX,
        y + 1 + index
      )
    }
  }
}
