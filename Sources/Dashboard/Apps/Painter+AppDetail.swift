import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  /// What is known of the selected request, grant or app.
  mutating func drawAppDetail(_ rect: Rect, _ state: State) {
    let lines = state.detailLines(width: rect.width)
    panel(rect, appDetailLabels(rect.width, state))
    let height = rect.height - 2
    let focused = focusedLine(of: lines, state)
    let top = max(0, min(focused - height + 1, lines.count - height))
    for row in 0..<max(0, height) where lines.indices.contains(top + row) {
      drawDetailLine(lines[top + row], rect, rect.y + 1 + row, state)
    }
  }

  private func appDetailLabels(_ width: Int, _ state: State) -> PanelLabels {
    switch state.apps.focus {
    case .waiting, .scopes, .code:
      guard let draft = state.apps.draft else { return PanelLabels() }
      let left = draft.approval.expiresAt.timeIntervalSince(state.now)
      return PanelLabels(
        title: draft.approval.title,
        titleStyle: Self.panelTitle(state.apps.focus != .waiting),
        trailing: draft.isSubmitting
          ? "approving \(glyphs.ellipsis)" : (width < 76 ? "" : "expires in ") + Self.countdown(left),
        trailingStyle: Style(left < 60 ? .danger : .muted)
      )
    case .grants: return PanelLabels(title: state.apps.grants.selectedRow?.title ?? "")
    case .apps: return PanelLabels(title: state.apps.apps.selectedRow?.name ?? "")
    }
  }

  /// The line that has to be seen.
  private func focusedLine(of lines: [DetailLine], _ state: State) -> Int {
    let box = state.apps.draft?.box ?? 0
    return lines.firstIndex { line in
      switch (line, state.apps.focus) {
      case (.boxes(let range, _), .scopes): range.contains(box)
      case (.code, .code): true
      default: false
      }
    } ?? 0
  }

  private mutating func drawDetailLine(_ line: DetailLine, _ rect: Rect, _ y: Int, _ state: State) {
    let x = rect.x + DetailLine.indent
    let room = rect.width - DetailLine.indent - 2
    switch line {
    case .fact(let label, let value):
      text(label, rect.x + 2, y, Style(.heading))
      text(fitted(value, room), x, y)
    case .note(let note):
      text(fitted(note, room), x, y, Style(.muted))
    case .boxes(let range, let isFirst):
      let isFocused = state.apps.focus == .scopes
      if isFirst { text("Scopes", rect.x + 2, y, isFocused ? Style(.accent).bold : Style(.heading)) }
      drawBoxes(range, x, y, state)
    case .code:
      drawCode(rect, y, state)
    }
  }

  private mutating func drawBoxes(_ range: Range<Int>, _ x: Int, _ y: Int, _ state: State) {
    guard let draft = state.apps.draft else { return }
    var column = x
    for index in range {
      let scope = draft.boxes[index]
      let isFocused = state.apps.focus == .scopes && index == draft.box
      let isTicked = draft.scopes.contains(scope)
      let width = 4 + TextWidth.columns(of: scope.rawValue)
      map.add(.row(.apps(.scopes), index), Rect(x: column, y: y, width: width, height: 1))
      checkbox(isTicked, allowed: true, column, y, focused: isFocused)
      // Whoever manages keys can make more of them: that deserves a second look.
      let role: Role = Scope.management.contains(scope) ? .caution : .text
      let style = Style(isTicked ? role : .muted)
      text(fitted(scope.rawValue, State.scopeLength), column + 4, y, isFocused ? style.bold : style)
      column += State.boxWidth(draft) + State.boxGap
    }
  }

  /// `[ WDJB-MJ__ ]`: the first four letters are given, the others are typed.
  private mutating func drawCode(_ rect: Rect, _ y: Int, _ state: State) {
    guard let draft = state.apps.draft else { return }
    let isFocused = state.apps.focus == .code
    map.add(.list(.apps(.code)), Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
    text("Code", rect.x + 2, y, isFocused ? Style(.accent).bold : Style(.heading))
    let request = "type the code they read to you"
    var x = rect.x + DetailLine.indent
    if rect.width >= 60 { x += text(request, x, y, Style(.muted)) + 3 }
    let head = fitted(draft.approval.codeHead, 4)
    let blanks = repeated("_", draft.code.limit - draft.code.text.count)
    let style = Style(isFocused ? .fieldFocused : .field)
    text("[ \(head)-\(draft.code.text)\(blanks) ]", x, y, style)
    if draft.userCode != nil {
      text("\(glyphs.check)\(rect.width >= 60 ? " A approves" : "")", x + 15, y, Style(.good))
    }
    if isFocused { canvas.cursor = Point(x: x + 3 + head.count + draft.code.cursor, y: y) }
  }

  /// `8:41`, for what is left; it says 0:01 until nothing is.
  static func countdown(_ seconds: TimeInterval) -> String {
    let seconds = max(0, Int(seconds.rounded(.up)))
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A panel's title, which says by its looks whether the keyboard speaks to it.
  static func panelTitle(_ isFocused: Bool) -> Style {
    isFocused ? Style(.accent).bold : Style(.title)
  }
}
