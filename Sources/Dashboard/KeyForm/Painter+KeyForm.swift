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
    drawMatrix(form, rect, y, state)
    y += form.resources.count + 2
    drawResult(form, rect, y, state)
    drawButton(form, rect)
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
    switch field {
    case .name:
      label("Name", rect, y, isFocused)
      self.field(form.name, x, y, width: 35, focused: isFocused)
      drawNameAnswer(form, x + 37, y, end: rect.maxX - 2)
    case .type:
      label("Type", rect, y, isFocused)
      let chosen = CredentialType.keyTypes.firstIndex(of: form.type) ?? 0
      radios(CredentialType.keyTypes.map(\.title), chosen: chosen, x, y, focused: isFocused)
      text(form.type.prefix, x + 39, y, Style(.muted))
    case .environment:
      label("Environment", rect, y, isFocused)
      let all = KeyEnvironment.allCases
      radios(all.map(\.rawValue), chosen: all.firstIndex(of: form.environment) ?? 0, x, y, focused: isFocused)
    case .owner:
      label("Owner", rect, y, isFocused)
      self.field(form.owner, x, y, width: 35, focused: isFocused)
      text(fitted("who answers for it", rect.maxX - x - 39), x + 37, y, Style(.muted))
    case .expiry:
      label("Expires", rect, y, isFocused)
      let chosen = KeyForm.Expiry.allCases.firstIndex(of: form.expiry) ?? 0
      let end = radios(["never", "in 90 days", "on a day"], chosen: chosen, x, y, focused: isFocused)
      if form.expiry == .onDay {
        self.field(form.expiryDay, end + 1, y, width: 14, focused: form.focus == .expiryDay)
        if form.expiryDay.text.isEmpty { text("YYYY-MM-DD", end + 3, y, Style(.muted)) }
      }
    case .note:
      label("Note", rect, y, isFocused)
      self.field(form.note, x, y, width: wide, focused: isFocused)
    case .expiryDay, .rateLimit, .scopes, .button:
      break
    }
  }

  private mutating func label(_ text: String, _ rect: Rect, _ y: Int, _ isFocused: Bool) {
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

  private mutating func drawMatrix(_ form: KeyForm, _ rect: Rect, _ y: Int, _ state: State) {
    let isFocused = form.focus == .scopes
    rule(rect, at: y, PanelLabels(title: "Scopes", trailing: "\(form.scopes.count) selected"))
    let columns = (resource: rect.x + 4, read: rect.x + 22, write: rect.x + 29, grants: rect.x + 37)
    text("RESOURCE", columns.resource, y + 1, Style(.heading))
    text("READ", columns.read, y + 1, Style(.heading))
    text("WRITE", columns.write, y + 1, Style(.heading))
    text("THIS GRANTS", columns.grants, y + 1, Style(.heading))
    for (row, resource) in form.resources.enumerated() {
      let line = y + 2 + row
      let isCurrent = isFocused && row == form.scopeRow
      if isCurrent { text(String(glyphs.marker), rect.x + 2, line, Style(.accent).bold) }
      text(resource.rawValue, columns.resource, line, isCurrent ? Style(.text).bold : .text)
      for (access, x) in [(Scope.Access.read, columns.read), (.write, columns.write)] {
        let scope = Scope(access, resource)
        checkbox(
          form.scopes.contains(scope),
          allowed: form.canTick(scope),
          x,
          line,
          focused: isCurrent && access == form.scopeAccess
        )
      }
      let reads = form.scopes.contains(Scope(.read, resource))
      let writes = form.scopes.contains(Scope(.write, resource))
      text(resource.permits(read: reads, write: writes), columns.grants, line, Style(.muted))
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
    label("Rate limit", rect, y + 4, form.focus == .rateLimit)
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

  private mutating func drawButton(_ form: KeyForm, _ rect: Rect) {
    let y = rect.maxY - 1
    let title = form.isSubmitting ? "Working \(glyphs.ellipsis)" : "^S \(form.submitLabel)"
    let width = TextWidth.columns(of: title) + 4
    text(" ", rect.maxX - width - 4, y)
    button(title, rect.maxX - width - 3, y, focused: form.focus == .button)
    text(" ", rect.maxX - 3, y)
  }
}
