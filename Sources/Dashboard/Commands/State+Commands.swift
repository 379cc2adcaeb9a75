import Credentials
import Terminal

/// A key and what it does, for the hint bar.
struct Hint: Equatable {
  let key: String
  let label: String
  var command: Command.ID?

  static func == (one: Hint, other: Hint) -> Bool {
    one.key == other.key && one.label == other.label
  }
}

extension State {
  /// What the keyboard speaks to.
  var context: Command.Context {
    switch modal {
    case .reveal: return .reveal
    case .revocation: return .revocation
    case .confirmation: return .confirmation
    case .bulk: return .bulk
    case .disconnection: return .disconnection
    case .help: return .help
    case .columns: return .columns
    case .appearance: return .appearance
    case .clock: return .clock
    case .event: return .event
    case nil: break
    }
    if commandInput != nil { return .commandLine }
    switch screens.last {
    case .detail: return .detail
    case .form: return .form
    case .rotation: return .rotation
    case .appForm: return .appForm
    case .policyForm: return .policyForm
    case .whyRefused: return .whyRefused
    case nil: break
    }
    switch tab {
    case .overview: return .overview
    case .settings: return .settings
    case .keys: return list.isFiltering ? .filter : .list
    case .apps: return apps.focus == .code ? .approvalCode : .apps
    case .audit: return audit.exportPath != nil ? .exportPath : audit.isFiltering ? .auditFilter : .audit
    }
  }

  /// The hints of the context: what can be done now, in the registry's order.
  func hints(_ glyphs: Glyphs) -> [Hint] {
    session.bindings.commands(in: context).compactMap { command in
      let label = label(of: command)
      guard !label.isEmpty, let key = command.keys.first, reasonAgainst(command.id) == nil else { return nil }
      // Where hints name a movement at all, the arrows go both ways.
      let isMovement = command.id == .down
      return Hint(
        key: isMovement ? glyphs.upDown : key.name(glyphs),
        label: label,
        command: isMovement ? nil : command.id
      )
    }
  }

  private func label(of command: Command) -> String {
    if context == .commandLine { return command.label }
    if let label = markedLabel(of: command.id) { return label }
    if context == .bulk, let label = bulk?.label(of: command.id) { return label }
    return switch (command.id, screens.last, modal) {
    case (.submit, .form(let form), _): form.submitLabel
    case (.submit, .appForm, _): "Register app"
    case (.submit, .policyForm, _): "Save policy"
    case (.open, nil, nil) where tab == .settings && settings.entry.isChangedHere: "Change"
    case (.open, nil, nil) where tab == .apps: apps.focus == .apps ? "Its grants" : "Type code"
    case (.open, nil, nil) where tab == .audit: "Open key"
    case (.back, nil, nil) where isInTrail: "The list"
    case (.open, nil, nil) where isInTrail: "Event"
    case (.back, nil, nil) where context == .audit && !audit.filter.terms.isEmpty: "Clear"
    case (.disconnect, _, _) where apps.focus == .apps: "Delete"
    case (.nextPanel, nil, nil) where tab == .apps && apps.focus == .waiting && apps.draft != nil: "Scopes"
    case (.toggleDisabled, _, _) where commandKey?.disabledAt != nil: "Enable"
    case (.hideSecret, _, .reveal(let reveal)): reveal.isHidden ? "Show" : "Hide"
    case (.press, .rotation(let wizard), nil): wizard.nextLabel
    case (.back, .rotation(let wizard), nil): wizard.leaveLabel
    default: command.label
    }
  }

  /// What a sentence calls a command's first key: `R`, or `:rotate-most-overdue` where nothing is pressed for it.
  ///
  /// - Parameter context: where it is pressed; nil for here.
  func keyName(_ id: Command.ID, in context: Command.Context? = nil) -> String {
    let commands = session.bindings.commands(in: context ?? self.context)
    let key = commands.first { $0.id == id }?.keys.first
    return key?.name(session.glyphs) ?? ":\(CommandWord.command(id).text)"
  }

  /// The key that a command is about.
  var commandKey: APIKey? {
    if case .revocation(let revocation) = modal { return revocation.key }
    return switch screens.last {
    case .detail(let detail): detail.key
    case .rotation(let wizard): wizard.key
    case .form, .appForm, .policyForm, .whyRefused, nil: list.selectedKey
    }
  }

  /// Why a command cannot be run just now; nil where it can.
  func reasonAgainst(_ command: Command.ID) -> String? {
    if context == .commandLine { return nil }
    if context == .apps || context == .approvalCode, let reason = reasonAgainstInApps(command) {
      return reason
    }
    if context == .audit, let reason = reasonAgainstInAudit(command) { return reason }
    if actsOnMarks, Self.bulkCommands.contains(command) {
      return reasonAgainstAnyChange ?? (isFullSize ? nil : sizeReason)
    }
    if context == .bulk { return bulk?.reasonAgainst(command) }
    switch command {
    case .commandLine: return isFullSize || screens.isEmpty ? nil : sizeReason
    case .undo: return reasonAgainstUndo
    case .complete, .olderFilter, .newerFilter: return reasonAgainstInFilterLine(command)
    case .nextPanel where context == .list: return reasonAgainstNextPanel
    case .mark, .markAll, .unmarkAll: return reasonAgainstMarking(command)
    case .skip:
      if case .rotation(let wizard) = screens.last { return wizard.reasonAgainstSkipping }
      return nil
    case .moveClock: return demo == nil ? "Only the clock of `qodryx demo` can be moved." : nil
    case .nextCaption, .previousCaption, .hideCaptions:
      return demo?.tour == nil ? "Only `qodryx demo --tour` has captions." : nil
    case .openDemo: return isFirstRun && demo == nil ? nil : "`qodryx demo` opens the demo."
    case .filter where tab != .keys: return nil
    case .filter, .sort, .reverseSort, .columns:
      return isFirstRun ? "There are no keys yet." : nil
    case .create, .createToken, .rotateMostOverdue:
      if let reason = reasonAgainstAnyChange { return reason }
      if command == .rotateMostOverdue, counts?.overdue == 0 { return "No key is overdue." }
      return isFullSize ? nil : sizeReason
    case .rotate, .edit, .revoke, .toggleDisabled, .retire:
      return reasonAgainstAnyChange ?? reasonAgainstChanging(command)
    case .explain: return isFullSize ? nil : sizeReason
    case .narrowUnused:
      return reasonAgainstAnyChange ?? reasonAgainstChanging(.edit) ?? reasonAgainstNarrowing
    case .submit:
      if case .policyForm(let form) = screens.last, let reason = form.reasonAgainstSaving { return reason }
      return reasonAgainstAnyChange
    case .open where tab == .settings: return reasonAgainstOpeningSetting
    case .open where tab == .overview: return reasonAgainstOpeningEntry
    case .open where tab == .keys:
      return commandKey == nil ? "There is no key to open." : isFullSize ? nil : sizeReason
    case .previousKey, .nextKey:
      return tab == .keys ? nil : "Esc goes back to where this page was opened."
    case .copyID:
      return commandKey == nil ? "There is no key to copy from." : nil
    case .toggle, .columnRead, .columnWrite, .allRead:
      if case .form(let form) = screens.last { return form.reasonAgainst(command) }
      if case .appForm(let form) = screens.last { return form.reasonAgainst(command) }
      return nil
    case .previousField, .down, .up:
      if case .rotation(let wizard) = screens.last, modal == nil { return wizard.reasonAgainst(command) }
      return nil
    default:
      return nil
    }
  }

  private var reasonAgainstOpeningEntry: String? {
    switch overview.entries.selectedRow {
    case nil: "Nothing waits for you."
    case .overdue, .unsaved, .unused: isFullSize ? nil : sizeReason
    case .alert, .approval, .more: nil
    }
  }

  var reasonAgainstAnyChange: String? {
    if session.isReadOnly { return "Opened with --read-only: nothing can be changed." }
    guard connection.isLost else { return nil }
    return "\(session.place.title) does not answer: nothing can be changed until it is back."
  }

  var sizeReason: String {
    "This needs \(Self.fullSize.columns) columns and \(Self.fullSize.rows) rows; make the terminal larger."
  }

  private func reasonAgainstChanging(_ command: Command.ID) -> String? {
    guard let key = commandKey else { return "There is no key to change." }
    guard isFullSize else { return sizeReason }
    let name = key.displayName
    let status = key.status(at: now)
    switch (command, status) {
    case (.retire, .inGrace): break
    case (.retire, _): return "\(name) is not in a grace after a rotation."
    case (_, .revoked): return "\(name) is revoked: nothing about it can change."
    case (.rotate, .active): break
    case (.rotate, .inGrace): return "\(name) is replaced already: rotate its successor."
    case (.rotate, .disabled): return "\(name) is disabled: enable it first."
    case (.rotate, .expired): return "\(name) is expired: create a new key."
    case (.edit, .expired), (.toggleDisabled, .expired): return "\(name) is expired: only revoking is left."
    default: break
    }
    if command == .retire, case .rotation(let wizard) = screens.last, wizard.step != .retire {
      return "The old key can be retired in step 4."
    }
    return nil
  }
}
