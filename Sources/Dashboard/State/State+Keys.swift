import Credentials
import Terminal

/// From a pressed key to what it does.
extension State {
  mutating func handle(_ key: Key) -> [Effect] {
    if key == .escape, showsAlert {
      inbox.acknowledgeAlert()
      return []
    }
    notice = nil
    if let effects = editFocusedField(key) { return effects }
    guard let command = session.bindings.command(for: key, in: context) else { return [] }
    return run(command.id)
  }

  /// Runs a command, or says why it cannot be run.
  mutating func run(_ command: Command.ID) -> [Effect] {
    if let reason = reasonAgainst(command) {
      notice = .hint(reason)
      return []
    }
    switch command {
    case .suspend: return [.suspend]
    case .redraw: return [.forgetScreen] + refreshAll()
    case .showOverview: return show(.overview)
    case .showKeys: return show(.keys)
    case .showApps: return show(.apps)
    case .showAudit: return show(.audit)
    case .showSettings: return show(.settings)
    case .quit:
      exit = .quit
      return []
    case .undo: return undoLast()
    case .moveClock:
      modal = .clock(ClockDialog())
      return []
    case .nextCaption, .previousCaption, .hideCaptions:
      return runInTour(command)
    case .openDemo:
      exit = .demo
      return []
    case .help:
      modal = .help(Help(session.bindings.commands(in: context).filter { !absentCommands.contains($0.id) }))
      return []
    case .columns:
      modal = .columns(ColumnChooser(hidden: hiddenColumns))
      return []
    case .commandLine:
      commandInput = CommandInput()
      return []
    case .explain: return openWhyRefused()
    default: break
    }
    switch context {
    case .list, .filter: return runInList(command)
    case .detail: return runInDetail(command)
    case .form: return runInForm(command)
    case .rotation: return runInRotation(command)
    case .reveal: return runInReveal(command)
    case .revocation: return runInRevocation(command)
    case .confirmation: return runInConfirmation(command)
    case .bulk: return runInBulk(command)
    case .apps, .approvalCode: return runInApps(command)
    case .overview: return runInOverview(command)
    case .settings: return runInSettings(command)
    case .policyForm: return runInPolicyForm(command)
    case .whyRefused: return runInWhyRefused(command)
    case .audit, .auditFilter: return runInAudit(command)
    case .exportPath: return runInExport(command)
    case .appForm: return runInAppForm(command)
    case .disconnection: return runInDisconnection(command)
    case .help: return runInHelp(command)
    case .commandLine: return runInCommandLine(command)
    case .columns: return runInColumns(command)
    case .appearance: return runInAppearance(command)
    case .clock: return runInClock(command)
    case .event: return runInEvent(command)
    }
  }

  /// Gives a key to the text field that has the focus; nil where none has, or it has no use for the key.
  private mutating func editFocusedField(_ key: Key) -> [Effect]? {
    switch context {
    case .filter: return editFilter(key)
    case .form: return editForm(key)
    case .reveal: return editReveal(key)
    case .revocation: return editRevocation(key)
    case .rotation: return editRotation(key)
    case .help: return editHelp(key)
    case .commandLine: return editCommandLine(key)
    case .clock: return editClock(key)
    case .approvalCode: return editCode(key)
    case .auditFilter: return editAuditFilter(key)
    case .exportPath: return editExportPath(key)
    case .appForm: return editAppForm(key)
    case .policyForm: return editPolicyForm(key)
    case .whyRefused: return editWhyRefused(key)
    case .disconnection: return editDisconnection(key)
    case .bulk: return editBulk(key)
    case .list, .detail, .confirmation, .apps, .audit, .overview, .settings, .columns, .appearance, .event:
      return nil
    }
  }

  /// What can be done to a key from the list and from its own page alike.
  mutating func runOnKey(_ command: Command.ID) -> [Effect] {
    guard let key = commandKey else { return [] }
    switch command {
    case .rotate:
      screens.append(.rotation(RotationWizard(key: key, usage: knownUsage(of: key.id))))
      return [.ask(.usage(key.id))]
    case .edit:
      screens.append(.form(KeyForm(editing: key)))
      return []
    case .revoke:
      modal = .revocation(Revocation(key: key, usage: knownUsage(of: key.id)))
      return [.ask(.usage(key.id))]
    case .toggleDisabled:
      if key.disabledAt != nil { return [.ask(.enable(key.id))] }
      modal = .confirmation(Confirmation(.disable, key: key))
      return []
    case .retire:
      modal = .confirmation(Confirmation(.retire, key: key))
      return []
    case .copyID:
      notice = .done("Sent \(key.id) to your terminal's clipboard.")
      return [.copyText(key.id.rawValue)]
    default:
      return []
    }
  }

  func knownUsage(of id: KeyID) -> KeyUsage? {
    list.uses[id]
  }
}
