package import Credentials
package import FoundationEssentials
package import Terminal

/// The dashboard on a store: the loop that turns keys into events, events into effects, and the state into cells.
package struct DashboardApplication {
  private let store: any DashboardStore
  private let actor: Actor
  private let now: @Sendable () -> Date
  private let environment: [String: String]
  private let options: DashboardOptions
  private let patience: Duration

  /// - Parameters:
  ///   - now: the clock, asked once for each event.
  ///   - environment: `PWD` names the folder for written files; `TMUX`, `STY` and `TERM` say how to reach the
  ///     terminal's clipboard.
  ///   - patience: how long the first frame waits for rows. Those of a local store are here before anybody sees that they
  ///     are not; a frame without them would be drawn and sent for nothing.
  package init(
    store: any DashboardStore,
    actor: Actor,
    now: @escaping @Sendable () -> Date,
    environment: [String: String],
    options: DashboardOptions = DashboardOptions(),
    patience: Duration = .milliseconds(50)
  ) {
    self.store = store
    self.actor = actor
    self.now = now
    self.environment = environment
    self.options = options
    self.patience = patience
  }

  /// Shows the dashboard until somebody leaves it. The calling thread owns the terminal meanwhile and sleeps while
  /// nothing happens.
  ///
  package func run(on terminal: any TerminalDriver) -> DashboardEnding {
    let mailbox = Mailbox<Event>(waker: terminal.waker)
    let performer = RequestPerformer(store: store, actor: actor, mailbox: mailbox)
    var state = State(session: session(on: terminal), size: terminal.size, now: now())
    arrange(&state)
    terminal.use(state.appearance.theme)
    terminal.useMouse(state.appearance.usesMouse)
    if let notice = options.notice { state.notice = .caution(notice) }
    if let demo = options.demo {
      state.demo = Demo(tour: demo.tour)
      state.fit(terminal.size)
    }
    performer.followChanges()

    let firstFrame = ContinuousClock.now + patience
    var effects = state.start()
    while true {
      for effect in effects { perform(effect, on: terminal, with: performer, mailbox: mailbox) }
      guard state.exit == nil else { break }

      state.now = now()
      let wait = state.isOpening ? ContinuousClock.now.duration(to: firstFrame) : .zero
      let map = wait > .zero ? PointerMap() : present(state, on: terminal)
      let context = state.context
      if effects.contains(where: \.forgetsScreen) { terminal.forget() }
      effects = []
      let arrivals = terminal.wait(
        timeout: wait > .zero ? wait : state.timeToNextChange().map { .seconds($0) }
      )
      state.now = now()
      if let demo = options.demo { state.demo?.codes = demo.codes() }
      let events = arrivals.compactMap { Event($0, on: map, in: context) } + mailbox.collect()
      for event in events + [.timePassed] where state.exit == nil {
        if case .answered(.rotated(let issued, let old)) = event { options.demo?.keyRotated(issued, old.id) }
        effects += update(&state, event)
      }
    }
    state.wipeSecrets()
    terminal.forget()
    terminal.close()
    performer.finish()
    return switch state.exit {
    case .signal(let signal): .left(status: 128 + signal)
    case .connect(let address): .connect(address)
    case .demo: .demo
    case .quit, nil: .left(status: 0)
    }
  }

  /// What the options say goes before what was kept.
  private func arrange(_ state: inout State) {
    var preferences = Preferences()
    do {
      if let path = options.preferencesPath { preferences = try PreferencesFile(path: path).read() }
    } catch {
      state.notice = .hint("What was kept of the list's order and columns cannot be read, and is left out.")
    }
    if let sort = options.sort { preferences.sort = sort }
    if let hidden = options.hiddenColumns { preferences.hiddenColumns = hidden }
    if let theme = options.theme { preferences.appearance.theme = theme }
    if let usesMouse = options.usesMouse { preferences.appearance.usesMouse = usesMouse }
    state.arrange(preferences, filter: options.filter)
  }

  /// - Returns: what can be pointed at; the canvas, which may show a secret, is not kept.
  private func present(_ state: State, on terminal: any TerminalDriver) -> PointerMap {
    var painter = paint(state)
    terminal.present(painter.canvas)
    if case .reveal = state.modal { painter.canvas.wipe() }
    return painter.map
  }

  private func session(on terminal: any TerminalDriver) -> Session {
    Session(
      actor: actor,
      place: store.place,
      glyphs: terminal.glyphs,
      dates: DateWording(timeZone: options.timeZone),
      workingDirectory: environment["PWD"] ?? ".",
      isReadOnly: options.isReadOnly,
      bindings: options.bindings,
      keepsPreferences: options.preferencesPath != nil
    )
  }

  private func perform(
    _ effect: Effect,
    on terminal: any TerminalDriver,
    with performer: RequestPerformer,
    mailbox: Mailbox<Event>
  ) {
    switch effect {
    case .ask(let request):
      performer.perform(request)
    case .copy(let secret):
      secret.withBytes { bytes in
        var sequence = Clipboard.sequence(copying: bytes, environment: environment)
        terminal.send(sequence)
        sequence.withUnsafeMutableBytes(Secret.overwrite)
      }
    case .cancelLookups:
      performer.cancelLookups()
    case .copyText(let text):
      terminal.send(Clipboard.sequence(copying: Array(text.utf8), environment: environment))
    case .write(let secret, let path):
      do {
        try SecretFile.write(secret, to: path)
        mailbox.post(.answered(.wroteSecret(path: path)))
      } catch {
        mailbox.post(.answered(.couldNotWriteSecret(path: path, reason: error.reason)))
      }
    case .forgetScreen:
      break  // only once the next frame, without the secret, has been drawn
    case .keep(let preferences):
      guard let path = options.preferencesPath else { return }
      do throws(PrivateFile.Failure) {
        try PreferencesFile(path: path).write(preferences)
      } catch {
        mailbox.post(.preferencesNotKept(reason: error.reason))
      }
    case .show(let appearance):
      terminal.use(appearance.theme)
      terminal.useMouse(appearance.usesMouse)
    case .suspend:
      terminal.suspend()
    case .moveClock(let days):
      options.demo?.moveClock(days)
      mailbox.post(.clockMoved(days: days))
    }
  }
}
