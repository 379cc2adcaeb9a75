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

  /// - Parameters:
  ///   - now: the clock, asked once for each event.
  ///   - environment: `PWD` names the folder for written files; `TMUX`, `STY` and `TERM` say how to reach the
  ///     terminal's clipboard.
  package init(
    store: any DashboardStore,
    actor: Actor,
    now: @escaping @Sendable () -> Date,
    environment: [String: String],
    options: DashboardOptions = DashboardOptions()
  ) {
    self.store = store
    self.actor = actor
    self.now = now
    self.environment = environment
    self.options = options
  }

  /// Shows the dashboard until somebody leaves it. The calling thread owns the terminal meanwhile and sleeps while
  /// nothing happens.
  ///
  /// - Returns: the exit status: 0, or 128 and the signal's number where one ended it.
  package func run(on terminal: any TerminalDriver) -> Int32 {
    let mailbox = Mailbox<Event>(waker: terminal.waker)
    let performer = RequestPerformer(store: store, actor: actor, mailbox: mailbox)
    var state = State(session: session(on: terminal), size: terminal.size, now: now())
    state.appearance = options.appearance
    performer.followChanges()

    var effects = state.start()
    while true {
      for effect in effects { perform(effect, on: terminal, with: performer, mailbox: mailbox) }
      guard state.exit == nil else { break }

      state.now = now()
      let map = present(state, on: terminal)
      let context = state.context
      if effects.contains(where: \.forgetsScreen) { terminal.forget() }
      effects = []
      let arrivals = terminal.wait(timeout: state.timeToNextChange().map { .seconds($0) })
      state.now = now()
      let events = arrivals.compactMap { Event($0, on: map, in: context) } + mailbox.collect()
      for event in events + [.timePassed] where state.exit == nil {
        effects += update(&state, event)
      }
    }
    state.wipeSecrets()
    terminal.forget()
    terminal.close()
    performer.finish()
    return if case .signal(let signal) = state.exit { 128 + signal } else { 0 }
  }

  /// - Returns: what can be pointed at; the canvas, which may show a secret, is not kept.
  private func present(_ state: State, on terminal: any TerminalDriver) -> PointerMap {
    let painter = paint(state)
    terminal.present(painter.canvas)
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
      keepsAppearance: options.keepAppearance != nil
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
    case .show(let appearance):
      terminal.use(appearance.theme)
      terminal.useMouse(appearance.usesMouse)
    case .keep(let appearance):
      if let reason = options.keepAppearance?(appearance) {
        mailbox.post(.appearanceNotKept(reason: reason))
      }
    case .suspend:
      terminal.suspend()
    }
  }
}
