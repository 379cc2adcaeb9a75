import Credentials
import Dashboard
import RemoteStore
import SQLiteStore
import Terminal

extension DashboardCommand {
  /// Shows the dashboard on this thread until somebody leaves it for good.
  ///
  /// - Returns: the exit status of the process.
  /// - Throws: `CommandFailure` where there is no terminal that can show it, and `KeyStoreError`.
  func open(in session: Session) throws -> Int32 {
    try check(session)
    var options = store
    var ending = try show(options, in: session)
    while true {
      switch ending {
      case .left(let status): return status
      case .connect(let address):
        do {
          let next = try StoreOptions.parse(["--remote=\(address)"])
          ending = try show(next, in: session)
          options = next
        } catch {
          ending = try show(options, saying: failure(to: address, error), in: session)
        }
      }
    }
  }

  /// Why the dashboard is back where it was.
  private func failure(to address: String, _ error: any Error) -> String {
    let reason = CommandFailure(reporting: error).message ?? ""
    return SafeText.line(CredentialMask.masking("Not connected to \(address): \(reason)"))
  }

  private func show(
    _ options: StoreOptions,
    saying notice: String? = nil,
    in session: Session
  ) throws -> DashboardEnding {
    let terminal = try openTerminal(in: session)
    do {
      switch try session.location(options).place {
      case .file(let file):
        let store = try SQLiteStore(file: file, now: session.now)
        return show(store, to: session.actor, saying: notice, on: terminal, in: session)
      case .server(let endpoint):
        let access = try session.access(to: endpoint, options)
        defer { access.wipe() }
        let store = try access.store(now: session.now)
        let actor = try actor(in: store, access, session)
        return show(store, to: actor, saying: notice, on: terminal, in: session)
      }
    } catch {
      terminal.close()
      throw error
    }
  }

  private func show(
    _ store: any DashboardStore,
    to actor: Actor,
    saying notice: String?,
    on terminal: CursesTerminal,
    in session: Session
  ) -> DashboardEnding {
    var options = DashboardOptions(isReadOnly: isReadOnly, timeZone: session.timeZone)
    options.notice = notice
    let dashboard = DashboardApplication(
      store: store,
      actor: actor,
      now: session.now,
      environment: session.environment,
      options: options
    )
    let ending = dashboard.run(on: terminal)
    blocking { await store.close() }
    return ending
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
      environment: session.environment
    )
    do {
      return try CursesTerminal(options: options)
    } catch {
      throw CommandFailure(.usage, "\(error) Or use `qodryx keys list`; `qodryx --help` names all commands.")
    }
  }
}
