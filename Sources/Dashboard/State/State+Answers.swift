import Credentials

/// What the store's answers change.
extension State {
  mutating func take(_ answer: Answer) -> [Effect] {
    if answer.isFromStore { connection.hear(loss: answer.loss, at: now) }
    if let effects = takeInBulk(answer) { return effects }
    switch answer {
    case .page(let page, let purpose): return takePage(page, purpose)
    case .tally(let tally, let cursor, let generation): return takeTally(tally, before: cursor, generation)
    case .counts(let counts): self.counts = counts
    case .policy(let policy): self.policy = policy
    case .hourlyRequests(let hourly): return takeHourly(hourly)
    case .usage(let usage, let id): return takeUsage(usage, of: id)
    case .trail(let page, let id, let sequence): return takeTrail(page, of: id, before: sequence)
    case .key(let key): takeKey(key)
    case .nextOverdue(let key, let remaining): return takeNextOverdue(key, remaining: remaining)
    case .matchingKeys(let page, let generation): takeMatching(page, generation)
    case .markedKeys(let keys): takeMarkedKeys(keys)
    case .chain(let verification): takeChain(verification)
    case .engine(let engine): settings.engine = engine
    case .nameInUse(let name, let owner): takeNameOwner(name, owner)
    case .approvals, .alerts, .grants, .apps, .grantCount, .approved, .denied, .appCreated, .secretRotated,
      .appDeleted, .grantRevoked:
      return takeAboutApps(answer)
    case .events(let page, let purpose): return takeEvents(page, purpose)
    case .opened(let key): return takeOpened(key)
    case .explained(let findings): takeFindings(findings)
    case .policySet(let policy): return takePolicySet(policy)
    case .upcoming(let page): takeUpcoming(page)
    case .busiest(let keys): overview.busiest = keys
    case .exported(let count, let path): takeExported(count, to: path)
    case .couldNotExport(let path, let reason):
      audit.isExporting = false
      notice = .problem("Could not write \(path): \(reason).")
    case .nothing: break
    case .created(let issued): return takeCreated(issued)
    case .saved(let key): return takeSaved(key)
    case .rotated(let issued, let old): return takeRotated(issued, from: old)
    case .edited(let key): return takeEdited(key)
    case .disabled(let key), .enabled(let key): return takeToggled(key)
    case .undone(let key, let step): return takeUndone(key, step)
    case .retired(let key):
      return takeChanged(key, "\(key.displayName) is retired: its next request gets 401.")
    case .revoked(let key):
      modal = nil
      return takeChanged(key, "\(key.displayName) is revoked: its next request gets 401.")
    case .wroteSecret(let path):
      notice = .done("Wrote it to \(path), readable by you alone.")
    case .couldNotWriteSecret(let path, let reason):
      notice = .problem("Could not write \(path): \(reason).")
    case .failed(let request, let error): return takeFailure(of: request, error)
    case .cancelled(let request):
      connection.giveUp()
      endWaiting(for: request)
    }
    return []
  }

  private mutating func takeAboutApps(_ answer: Answer) -> [Effect] {
    switch answer {
    case .approvals(let approvals): return takePending(approvals)
    case .alerts(let events): takeAlerts(events)
    case .grants(let page, let query): return takeGrants(page, query)
    case .apps(let page, let cursor): return takeApps(page, after: cursor)
    case .grantCount(let count, let id): takeGrantCount(count, of: id)
    case .approved(let approval): return takeApproved(approval)
    case .denied(let approval): return takeDenied(approval)
    case .appCreated(let issued): return takeNewApp(issued)
    case .secretRotated(let issued): return takeNewSecret(issued)
    case .appDeleted(let app): return takeDeletedApp(app)
    case .grantRevoked(let grant): return takeRevokedGrant(grant)
    default: break
    }
    return []
  }

  private mutating func takeCreated(_ issued: IssuedKey) -> [Effect] {
    if case .form = screens.last { screens.removeLast() }
    reveal(issued, .created)
    return showInList(issued.key)
  }

  /// After a change that leaves no secret to show.
  mutating func takeChanged(_ key: APIKey, _ sentence: String) -> [Effect] {
    notice = .done(sentence)
    takeKey(key)
    if case .detail(let detail) = screens.last { return detail.reload + refreshList() }
    return refreshList()
  }

  private mutating func takeChain(_ verification: AuditVerification) {
    audit.chain.take(verification, at: now)
    updateScreen { screen in
      guard case .detail(var detail) = screen else { return }
      detail.chain = verification
      screen = .detail(detail)
    }
  }

  /// Nothing has changed then: what was typed stays, and the line says why.
  private mutating func takeFailure(of request: Request, _ error: KeyStoreError) -> [Effect] {
    endWaiting(for: request)
    if case .undo(let step) = request { takeUndoFailure(step, error) }
    if !list.isLoaded, !request.isQuiet { list.loadProblem = Self.sentence(error.description) }
    if case .form(var form) = screens.last, form.isSubmitting {
      if case .invalid(let problems) = error { form.show(problems) } else { form.isSubmitting = false }
      updateScreen { $0 = .form(form) }
    }
    if case .appForm(var form) = screens.last, form.isSubmitting {
      form.isSubmitting = false
      if case .invalid(let problems) = error { form.show(problems) }
      updateScreen { $0 = .appForm(form) }
    }
    if case .policyForm(var form) = screens.last, form.isSubmitting {
      form.isSubmitting = false
      form.problem = Self.sentence(error.description)
      updateScreen { $0 = .policyForm(form) }
    }
    if case .disconnection(var dialog) = modal, dialog.isSubmitting {
      dialog.isSubmitting = false
      dialog.problem = error.description
      modal = .disconnection(dialog)
    }
    if case .rotation(var wizard) = screens.last, wizard.isSubmitting {
      wizard.isSubmitting = false
      updateScreen { $0 = .rotation(wizard) }
    }
    if case .revocation(var revocation) = modal, revocation.isSubmitting {
      revocation.isSubmitting = false
      revocation.problem = error.description
      modal = .revocation(revocation)
    }
    if case .reveal(var reveal) = modal, reveal.isConfirming {
      reveal.isConfirming = false
      modal = .reveal(reveal)
    }
    if request.isQuiet { return noteQuietFailure(of: request, error) }
    // Asked for in advance: nobody has looked at that key yet.
    if case .usage(let id) = request, id != list.selectedKey?.id, screens.isEmpty, modal == nil { return [] }
    // On a tab the line speaks of a lost store for as long as it is lost, and no longer.
    if !request.isChange, connection.isLost, screens.isEmpty, modal == nil { return [] }
    notice = .problem(Self.sentence(error.description))
    return refusedDecision(request, error)
  }

  private mutating func endWaiting(for request: Request) {
    switch request {
    case .page(_, let purpose) where purpose.generation == list.generation:
      list.isLoadingMore = false
      list.isAsking = false
    case .usage(let id): list.uses.giveUp(id)
    case .trail: giveUpTrail()
    case .hourlyRequests: list.isLoadingHourly = false
    case .grants: apps.grants.isLoadingMore = false
    case .apps: apps.apps.isLoadingMore = false
    case .events(_, let purpose) where purpose.generation == audit.generation: audit.giveUp()
    case .verifyChain: audit.chain.isVerifying = false
    case .exportEvents: audit.isExporting = false
    case .nextOverdue: walk = nil
    case .explain: endAskingWhyRefused()
    case .approve(let id, _, _) where apps.draft?.approval.id == id: apps.draft?.isSubmitting = false
    default: break
    }
  }

  static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
  }
}
