import Terminal

/// The whole screen for a state. Drawing changes nothing.
func draw(_ state: State) -> Canvas {
  paint(state).canvas
}

/// The whole screen for a state, and what on it can be pointed at.
func paint(_ state: State) -> Painter {
  Painter.captioned(paintDashboard(state), state)
}

private func paintDashboard(_ state: State) -> Painter {
  var painter = Painter(size: state.size, glyphs: state.session.glyphs)
  guard !state.isTooSmall || state.showsSecret else {
    painter.drawTooSmall(needs: State.smallestSize)
    return painter
  }
  painter.drawScreen(state)
  if let modal = state.modal {
    if !modal.showsWhatItChanges { painter.canvas.dim() }
    painter.canvas.cursor = nil
    painter.map.removeAll()
    painter.drawModal(modal, state)
  }
  return painter
}

extension Painter {
  fileprivate mutating func drawScreen(_ state: State) {
    guard state.isFullSize else {
      drawSmall(state)
      return
    }
    drawHeader(state)
    switch state.screens.last {
    case nil: drawTab(state)
    case .detail(let detail): drawKeyDetail(detail, state)
    case .form(let form): drawKeyForm(form, state)
    case .rotation(let wizard): drawRotation(wizard, state)
    case .appForm(let form): drawAppForm(form, state)
    case .policyForm(let form): drawPolicyForm(form, state)
    case .whyRefused(let screen): drawWhyRefused(screen, state)
    }
    drawCandidates(state)
    drawFooter(state)
  }

  private mutating func drawTab(_ state: State) {
    switch state.tab {
    case .overview: drawOverview(state)
    case .keys: drawKeyList(state)
    case .apps: drawApps(state)
    case .audit: drawAudit(state)
    case .settings: drawSettings(state)
    }
  }

  /// Below full size the tab alone is shown; what cannot be shown says so and keeps what was typed.
  private mutating func drawSmall(_ state: State) {
    if state.screens.isEmpty {
      drawSmallHeader(state)
      drawTab(state)
      drawCandidates(state)
      drawFooter(state)
    } else if state.modal == nil {
      drawTooSmall(needs: State.fullSize)
    }
  }

  fileprivate mutating func drawModal(_ modal: State.Modal, _ state: State) {
    switch modal {
    case .reveal(let reveal): drawReveal(reveal, state)
    case .revocation where !state.isFullSize, .disconnection where !state.isFullSize,
      .appearance where !state.isFullSize, .bulk where !state.isFullSize, .event where !state.isFullSize,
      .clock where !state.isFullSize:
      drawTooSmall(needs: State.fullSize)
    case .revocation(let revocation): drawRevocation(revocation, state)
    case .disconnection(let dialog): drawDisconnection(dialog, state)
    case .bulk: if let change = state.bulk { drawBulk(change, state) }
    case .confirmation(let confirmation): drawConfirmation(confirmation, state)
    case .help(let help): drawHelp(help, state)
    case .columns(let chooser): drawColumns(chooser, state)
    case .appearance(let chooser): drawAppearance(chooser, state)
    case .clock(let dialog): drawClock(dialog, state)
    case .event: drawEvent(state)
    }
  }

  mutating func drawTooSmall(needs size: Size) {
    let times = glyphs == .ascii ? "x" : "×"
    let here = canvas.size
    let sizes = "Needs \(size.columns)\(times)\(size.rows), here \(here.columns)\(times)\(here.rows)."
    let sentence = "\(sizes) Nothing is lost."
    text(TextWidth.columns(of: sentence) <= here.columns ? sentence : sizes, 0, 0, Style(.caution))
  }
}
