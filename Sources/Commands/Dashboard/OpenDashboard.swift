import Credentials
import Dashboard
import RemoteStore
import SQLiteStore
import Terminal

extension DashboardCommand {
  /// Shows the dashboard on this thread until somebody leaves it.
  ///
  /// - Returns: the exit status of the process.
  /// - Throws: `CommandFailure` where there is no terminal that can show it, and `KeyStoreError`.
  func open(in session: Session) throws -> Int32 {
    try check(session)
    let terminal = try openTerminal(in: session)
    do {
      switch try session.location(store).place {
      case .file(let file):
        let store = try SQLiteStore(file: file, now: session.now)
        return show(store, to: session.actor, on: terminal, in: session)
      case .server(let endpoint):
        let access = try session.access(to: endpoint, store)
        defer { access.wipe() }
        let store = try access.store(now: session.now)
        let actor = try actor(in: store, access, session)
        return show(store, to: actor, on: terminal, in: session)
      }
    } catch {
      terminal.close()
      throw error
    }
  }

  private func show(
    _ store: any DashboardStore,
    to actor: Actor,
    on terminal: CursesTerminal,
    in session: Session
  ) -> Int32 {
    var options = DashboardOptions(isReadOnly: isReadOnly, timeZone: session.timeZone)
    options.appearance = Appearance(theme: theme, usesMouse: usesMouse)
    let dashboard = DashboardApplication(
      store: store,
      actor: actor,
      now: session.now,
      environment: session.environment,
      options: options
    )
    let status = dashboard.run(on: terminal)
    blocking { await store.close() }
    return status
  }

  /// Whom the server knows by the credential. Where it does not answer, or does not accept it, there is
  /// nothing to show.
  private func actor(
    in store: RemoteStore,
    _ access: ServerAccess,
    _ session: Session
  ) throws(CommandFailure) -> Actor {
    let person: Result<String, CommandFailure> = blocking {
      do throws(KeyStoreError) {
        return .success(try await store.person())
      } catch {
        await store.close()
        return .failure(await access.failure(reporting: error))
      }
    }
    return Actor(name: try person.get(), origin: session.actor.origin)
  }

  /// A terminal comes before a store: where nothing can be shown, nothing is made.
  private func openTerminal(in session: Session) throws -> CursesTerminal {
    let options = TerminalOptions(
      usesASCII: usesASCII ? true : nil,
      theme: theme,
      usesMouse: usesMouse,
      environment: session.environment
    )
    do {
      return try CursesTerminal(options: options)
    } catch {
      throw CommandFailure(.usage, "\(error) Or use `qodryx keys list`; `qodryx --help` names all commands.")
    }
  }
}
