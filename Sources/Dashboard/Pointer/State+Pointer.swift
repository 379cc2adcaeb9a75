import Credentials
import FoundationEssentials
import Terminal

/// The mouse does what keys do, and no more: what destroys still asks, and still wants a name typed.
extension State {
  mutating func handle(_ pointing: Pointing) -> [Effect] {
    // Aimed at a screen that a key, pressed meanwhile, has changed.
    guard pointing.context == context else { return [] }
    switch pointing.mouse.action {
    case .wheelUp: return scroll(pointing.target, .up)
    case .wheelDown: return scroll(pointing.target, .down)
    case .press: return press(pointing)
    }
  }

  private mutating func press(_ pointing: Pointing) -> [Effect] {
    let first = lastClick.flatMap { $0.isDoubled(by: pointing, at: now) ? $0.pointing : nil }
    // The second half of a double click must not answer what the first half has opened.
    if let first, first.context != context { return [] }
    lastClick = first == nil ? Click(pointing: pointing, at: now) : nil
    notice = nil
    if case .row = pointing.target, first?.target == pointing.target { return openSelected() }
    return click(pointing.target)
  }

  private mutating func click(_ target: Target) -> [Effect] {
    switch target {
    case .command(let command): return runIfOffered(command)
    case .tab(let tab): return leavesNothing ? show(tab) : []
    case .list(let place): return focus(place)
    case .row(let place, let index): return focus(place) + select(index) + tickIfBox(place)
    case .field(let index): return focusField(index)
    case .choice(let field, let index): return focusField(field) + choose(index)
    case .box(let row, let access): return tick(row, access)
    case .dialogField(let index):
      return focusDialog(index == 0 ? .reason : .name, bulk?.question.fields.dropFirst(index).first)
    case .dialogButton(.cancel): return focusDialog(.cancel, .cancel) + run(.press)
    case .dialogButton(.go): return focusDialog(.revoke, .go) + run(.press)
    }
  }

  private mutating func runIfOffered(_ command: Command.ID) -> [Effect] {
    let isOffered = Command.registry.contains { $0.id == command && $0.contexts.contains(context) }
    return isOffered ? run(command) : []
  }

  /// Whether another tab may be opened without throwing away what is typed.
  private var leavesNothing: Bool {
    guard modal == nil, context != .exportPath else { return false }
    if case .detail = screens.last { return true }
    return screens.isEmpty
  }

  // MARK: Lists

  private mutating func scroll(_ target: Target, _ direction: Command.ID) -> [Effect] {
    guard let place = target.list else { return [] }
    let lines = 3
    return focus(place) + (0..<lines).flatMap { _ in run(direction) }
  }

  private mutating func focus(_ place: Target.Place) -> [Effect] {
    switch place {
    case .apps(let focus) where apps.focus != focus:
      apps.focus = focus
      return appsSettled()
    case .trail where !isInTrail, .only where isInTrail: return goToNextPanel()
    default: return []
    }
  }

  private mutating func select(_ index: Int) -> [Effect] {
    if context == .commandLine {
      chooseCandidate(index)
      return []
    }
    guard let selectedIndex else { return [] }
    // In one step: each theme on the way would be shown.
    if case .appearance = modal { return moveInAppearance(by: index - selectedIndex) }
    let direction: Command.ID = index > selectedIndex ? .down : .up
    return (0..<abs(index - selectedIndex)).flatMap { _ in run(direction) }
  }

  /// The selected row of the list that the keyboard speaks to.
  private var selectedIndex: Int? {
    switch modal {
    case .help(let help): return help.selected
    case .appearance(let chooser): return chooser.row
    case .columns(let chooser): return chooser.selected
    case nil: break
    default: return nil
    }
    switch screens.last {
    case .rotation(let wizard): return RotationWizard.Choice.allCases.firstIndex(of: wizard.choice)
    case .detail(let detail): return detail.trail.rows.selected
    case nil: break
    default: return nil
    }
    if case .whyRefused(let screen) = screens.last { return screen.requests.selected }
    switch tab {
    case .overview: return overview.entries.selected
    case .keys: return openTrail?.rows.selected ?? list.selected
    case .audit: return audit.rows.selected
    case .settings: return settings.selected
    case .apps: break
    }
    switch apps.focus {
    case .waiting: return inbox.requests.selected
    case .scopes: return apps.draft?.box
    case .grants: return apps.grants.selected
    case .apps: return apps.apps.selected
    case .code: return nil
    }
  }

  private mutating func tickIfBox(_ place: Target.Place) -> [Effect] {
    place == .apps(.scopes) ? run(.narrow) : context == .columns ? run(.toggle) : []
  }

  private mutating func openSelected() -> [Effect] {
    switch context {
    case .help: run(.runCommand)
    case .appearance, .filter, .auditFilter, .commandLine: run(.press)
    default: runIfOffered(.open)
    }
  }

  // MARK: Forms and dialogs

  private mutating func focusField(_ index: Int) -> [Effect] {
    guard modal == nil else { return [] }
    switch screens.last {
    case .form(var form) where !form.isSubmitting:
      let distance = index - (form.fields.firstIndex(of: form.focus) ?? 0)
      if distance != 0 { form.moveFocus(by: distance) }
      updateScreen { $0 = .form(form) }
    case .appForm(var form) where !form.isSubmitting:
      let distance = index - (form.fields.firstIndex(of: form.focus) ?? 0)
      if distance != 0 { form.moveFocus(by: distance) }
      updateScreen { $0 = .appForm(form) }
    case .policyForm(var form) where !form.isSubmitting:
      form.moveFocus(by: index - (PolicyForm.Focus.allCases.firstIndex(of: form.focus) ?? 0))
      updateScreen { $0 = .policyForm(form) }
    default: break
    }
    return []
  }

  private mutating func choose(_ index: Int) -> [Effect] {
    if case .bulk = modal {
      bulk?.question.choice = RotationWizard.Choice.allCases[index]
      return focusDialog(.reason, .grace)
    }
    switch screens.last {
    case .form(var form) where !form.isSubmitting:
      let distance = index - form.chosenIndex
      if distance != 0 { form.choose(distance) }
      updateScreen { $0 = .form(form) }
    case .appForm(var form) where !form.isSubmitting && App.Kind.allCases.firstIndex(of: form.kind) != index:
      form.chooseKind()
      updateScreen { $0 = .appForm(form) }
    default: break
    }
    return []
  }

  private mutating func tick(_ row: Int, _ access: Scope.Access) -> [Effect] {
    updateScreen { screen in
      switch screen {
      case .form(var form) where !form.isSubmitting:
        form.focus = .scopes
        form.scopeRow = row
        screen = .form(form)
      case .appForm(var form) where !form.isSubmitting:
        form.focus = .scopes
        form.matrix.row = row
        screen = .appForm(form)
      default: break
      }
    }
    return run(access == .read ? .columnRead : .columnWrite)
  }

  /// - Parameter bulkFocus: the same in the dialog for many keys.
  private mutating func focusDialog(_ focus: Revocation.Focus, _ bulkFocus: BulkQuestion.Focus?) -> [Effect] {
    switch modal {
    case .bulk:
      if let bulkFocus { bulk?.question.focus = bulkFocus }
    case .revocation(var dialog) where !dialog.isSubmitting:
      dialog.focus = focus
      modal = .revocation(dialog)
    case .disconnection(var dialog) where !dialog.isSubmitting:
      dialog.focus = focus
      modal = .disconnection(dialog)
    default: break
    }
    return []
  }
}

extension KeyForm {
  /// Which of the choices of the focused field holds.
  fileprivate var chosenIndex: Int {
    let index =
      switch focus {
      case .type: CredentialType.keyTypes.firstIndex(of: type)
      case .environment: KeyEnvironment.allCases.firstIndex(of: environment)
      case .expiry: Expiry.allCases.firstIndex(of: expiry)
      default: 0
      }
    return index ?? 0
  }
}
