import Credentials

extension State {
  /// A line of text that is being typed above the hints.
  struct Prompt {
    let label: String
    let field: TextField
    /// What stands at the right: what the text means so far.
    let answer: String
    let tone: KeyWording.Tone
  }

  var prompt: Prompt? {
    if case .reveal(let reveal) = modal, let path = reveal.path {
      return Prompt(label: "New file:", field: path, answer: "Enter writes, Esc does not", tone: .muted)
    }
    if context == .exportPath, let path = audit.exportPath {
      return Prompt(label: "New file:", field: path, answer: "Enter writes, Esc does not", tone: .muted)
    }
    if context == .auditFilter {
      return filterPrompt(audit.filterField, problem: audit.filterProblem, found: auditAnswer)
    }
    if context == .commandLine, let input = commandInput {
      return Prompt(label: ":", field: input.field, answer: "", tone: .muted)
    }
    guard context == .filter else { return nil }
    let found = list.matching.map { $0 == 0 ? "no key" : DurationWording.counted($0, "key") } ?? ""
    return filterPrompt(list.filterField, problem: list.filterProblem, found: found)
  }

  /// What the message line says while nothing has happened: what a dialog that wants an answer has to say, or a danger
  /// of the screen itself; then what has come in, then the one thing worth knowing here.
  var standingNotice: Notice? {
    let ownNotice = screenNotice
    if modal != nil || ownNotice?.tone == .danger { return ownNotice ?? urgentNotice }
    return urgentNotice ?? ownNotice
  }

  /// What does not wait until there is room for it.
  var urgentNotice: Notice? { alertNotice ?? announcementNotice }

  private var screenNotice: Notice? {
    switch (modal, screens.last) {
    case (.reveal(let reveal), _): return reveal.standingNotice
    case (.revocation(let revocation), _): return revocation.standingNotice
    case (.disconnection(let dialog), _): return dialog.standingNotice
    case (.bulk, _): return bulk?.phase == .question ? bulk?.question.standingNotice : nil
    case (.confirmation, _), (.help, _), (.columns, _), (.clock, _), (.event, _): return nil
    case (.appearance(let chooser), _): return chooser.standingNotice
    case (nil, .form(let form)): return form.standingNotice
    case (nil, .rotation(let wizard)): return wizard.standingNotice(at: now)
    case (nil, .detail(let detail)): return detail.standingNotice(at: now)
    case (nil, .appForm(let form)): return form.standingNotice
    case (nil, .policyForm(let form)): return form.standingNotice
    case (nil, .whyRefused(let screen)): return screen.standingNotice
    case (nil, nil):
      if let loss = connection.loss {
        return .problem("\(Self.sentence(loss)) Trying again by itself; \(keyName(.redraw)) tries now.")
      }
      switch tab {
      case .overview: return overviewNotice
      case .keys: return listNotice
      case .apps: return demoNotice ?? appsNotice
      case .audit: return auditNotice
      case .settings: return .hint(settings.entry.purpose)
      }
    }
  }

  private var listNotice: Notice? {
    if !list.marks.isEmpty {
      return .hint("r, X and d change all that are marked. Esc takes the marks away.")
    }
    guard let counts else { return nil }
    if counts.unsaved > 0, list.filter.terms.isEmpty, counts.overdue == 0 {
      let subject = counts.unsaved == 1 ? "1 key was" : "\(counts.unsaved) keys were"
      return .caution(
        "\(subject) never confirmed saved: \(keyName(.filter, in: .list)) is:unsaved shows them."
      )
    }
    guard counts.overdue > 0 else { return nil }
    let subject = counts.overdue == 1 ? "1 key is" : "\(counts.overdue) keys are"
    let key = keyName(.rotateMostOverdue, in: .list)
    return .caution(
      "\(subject) past \(policy.period) days. \(key) walks you through rotating them, one by one."
    )
  }
}
