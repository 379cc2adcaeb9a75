import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  mutating func drawKeyForm(_ form: KeyForm, _ state: State) {
    let rect = Rect(x: 0, y: 2, width: canvas.size.columns, height: canvas.size.rows - 4)
    panel(rect, PanelLabels(title: formTitle(form)))
    var y = rect.y + 1
    for field in form.fields where ![.expiryDay, .rateLimit, .scopes, .button].contains(field) {
      drawField(field, form, rect, y, state)
      y += 1
    }
    scopeMatrix(form.matrix, rect, y, focused: form.focus == .scopes)
    y += form.resources.count + 2
    drawResult(form, rect, y, state)
    drawSubmit(form.submitLabel, isSubmitting: form.isSubmitting, focused: form.focus == .button, rect)
  }

  private func formTitle(_ form: KeyForm) -> String {
    switch form.mode {
    case .create: form.isPersonal ? "Create personal token" : "Create API key"
    case .edit(let key): "Edit \(key.displayName)"
    }
  }

  private static let fieldX = 15

  private mutating func drawField(
    _ field: KeyForm.Focus,
    _ form: KeyForm,
    _ rect: Rect,
    _ y: Int,
    _ state: State
  ) {
    let x = rect.x + Self.fieldX
    let isFocused = form.focus == field
    let wide = min(70, rect.width - x - 3)
    let place = form.fields.firstIndex(of: field) ?? 0
    map.add(.field(place), Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
    switch field {
    case .name:
      formLabel("Name", rect, y, isFocused)
      self.field(form.name, x, y, width: 35, focused: isFocused)
      drawNameAnswer(form, x + 37, y, end: rect.maxX - 2)
    case .type:
      formLabel("Type", rect, y, isFocused)
      let chosen = CredentialType.keyTypes.firstIndex(of: form.type) ?? 0
      radios(CredentialType.keyTypes.map(\.title), chosen: chosen, x, y, focused: isFocused, place: place)
      text(form.type.prefix, x + 39, y, Style(.muted))
    case .environment:
      formLabel("Environment", rect, y, isFocused)
      let all = KeyEnvironment.allCases
      radios(
        all.map(\.rawValue),
        chosen: all.firstIndex(of: form.environment) ?? 0,
        x,
        y,
        focused: isFocused,
        place: place
      )
    case .owner:
      formLabel("Owner", rect, y, isFocused)
      self.field(form.owner, x, y, width: 35, focused: isFocused)
      text(fitted("who answers for it", rect.maxX - x - 39), x + 37, y, Style(.muted))
    case .expiry:
      formLabel("Expires", rect, y, isFocused)
      let chosen = KeyForm.Expiry.allCases.firstIndex(of: form.expiry) ?? 0
      let end = radios(
        ["never", "in 90 days", "on a day"],
        chosen: chosen,
        x,
        y,
        focused: isFocused,
        place: place
      )
      if form.expiry == .onDay {
        map.add(.field(place + 1), Rect(x: end + 1, y: y, width: 14, height: 1))
        self.field(form.expiryDay, end + 1, y, width: 14, focused: form.focus == .expiryDay)
        if form.expiryDay.text.isEmpty { text("YYYY-MM-DD", end + 3, y, Style(.muted)) }
      }
    case .note:
      formLabel("Note", rect, y, isFocused)
      self.field(form.note, x, y, width: wide, focused: isFocused)
    case .expiryDay, .rateLimit, .scopes, .button:
      break
    }
  }

  /// The name of a form's field.
  mutating func formLabel(_ text: String, _ rect: Rect, _ y: Int, _ isFocused: Bool) {
    self.text(text, rect.x + 2, y, isFocused ? Style(.accent).bold : Style(.heading))
  }

  private mutating func drawNameAnswer(_ form: KeyForm, _ x: Int, _ y: Int, end: Int) {
    switch form.nameOwner {
    case .nobody(let name) where !name.isEmpty && name != form.editedKey?.name:
      text("\(glyphs.check) not in use", x, y, Style(.good))
    case .key(let key):
      text(fitted("\(glyphs.warning) in use: \(key.shortHint)", end - x), x, y, Style(.danger))
    case .nobody, nil:
      break
    }
  }

  private mutating func drawResult(_ form: KeyForm, _ rect: Rect, _ y: Int, _ state: State) {
    rule(rect, at: y, PanelLabels(title: form.editedKey == nil ? "Result" : "Change"))
    let x = rect.x + Self.fieldX
    if let key = form.editedKey {
      drawChange(form, key, rect, y + 1)
    } else {
      plainLine("Prefix", form.type.prefix, rect, y + 1)
      plainLine("Scopes", form.scopes.isEmpty ? "none yet" : listed(form.scopes, rect), rect, y + 2)
      let rotateBy = state.policy.rotateBy(created: state.now)
      let due = "\(state.session.dates.day(rotateBy)), \(state.policy.period) days from today"
      plainLine("Rotate by", due, rect, y + 3)
    }
    let place = form.fields.firstIndex(of: .rateLimit) ?? 0
    map.add(.field(place), Rect(x: rect.x + 1, y: y + 4, width: rect.width - 2, height: 1))
    formLabel("Rate limit", rect, y + 4, form.focus == .rateLimit)
    field(form.rateLimit, x, y + 4, width: 12, focused: form.focus == .rateLimit)
    text("requests a minute", x + 13, y + 4, Style(.muted))
  }

  private mutating func drawChange(_ form: KeyForm, _ key: APIKey, _ rect: Rect, _ y: Int) {
    let edit = form.edit.reduced(for: key)
    let removed = edit.scopes.map { listed(key.scopes.subtracting($0), rect) } ?? ""
    plainLine("Takes away", removed.isEmpty ? "no scope" : removed, rect, y)
    plainLine(
      "Leaves",
      form.scopes.isEmpty ? "no scope: keep one, or disable the key" : listed(form.scopes, rect),
      rect,
      y + 1
    )
  }

  private func listed(_ scopes: ScopeSet, _ rect: Rect) -> String {
    scopeList(scopes, within: rect.width - Self.fieldX - 2)
  }

  private mutating func plainLine(_ label: String, _ value: String, _ rect: Rect, _ y: Int) {
    text(label, rect.x + 2, y, Style(.heading))
    text(fitted(value, rect.width - Self.fieldX - 2), rect.x + Self.fieldX, y)
  }

  /// The button in the lower edge of a form's panel.
  mutating func drawSubmit(_ label: String, isSubmitting: Bool, focused: Bool, _ rect: Rect) {
    let y = rect.maxY - 1
    let title = isSubmitting ? "Working \(glyphs.ellipsis)" : "^S \(label)"
    let width = TextWidth.columns(of: title) + 4
    map.add(.command(.submit), Rect(x: rect.maxX - width - 3, y: y, width: width, height: 1))
    text(" ", rect.maxX - width - 4, y)
    button(title, rect.maxX - width - 3, y, focused: focused)
    text(" ", rect.maxX - 3, y)
  }
}
