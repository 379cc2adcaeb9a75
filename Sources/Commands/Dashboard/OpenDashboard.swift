import ArgumentParser
import Credentials
import Dashboard
import FoundationEssentials
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
    let file = session.configurationFile
    let configuration = file.read()
    var options = store
    var ending = try show(options, configuration, saying: configuration.notice(in: file), in: session)
    while true {
      switch ending {
      case .left(let status): return status
      case .connect(let address):
        do {
          let next = try StoreOptions.parse(["--remote=\(address)"])
          ending = try show(next, configuration, in: session)
          options = next
        } catch {
          ending = try show(options, configuration, saying: failure(to: address, error), in: session)
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
    _ configuration: Configuration,
    saying notice: String? = nil,
    in session: Session
  ) throws -> DashboardEnding {
    let terminal = try openTerminal(configuration, in: session)
    var dashboard = self.options(configuration, in: session)
    dashboard.notice = notice
    do {
      switch try session.location(options).place {
      case .file(let file):
        let store = try SQLiteStore(file: file, now: session.now)
        return show(store, to: session.actor, dashboard, on: terminal, in: session)
      case .server(let endpoint):
        let access = try session.access(to: endpoint, options)
        defer { access.wipe() }
        let store = try access.store(now: session.now)
        let actor = try actor(in: store, access, session)
        return show(store, to: actor, dashboard, on: terminal, in: session)
      }
    } catch {
      terminal.close()
      throw error
    }
  }

  private func show(
    _ store: any DashboardStore,
    to actor: Actor,
    _ options: DashboardOptions,
    on terminal: CursesTerminal,
    in session: Session
  ) -> DashboardEnding {
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

  /// What the command line says, or else the settings.
  private func options(_ configuration: Configuration, in session: Session) -> DashboardOptions {
    var options = DashboardOptions(
      isReadOnly: isReadOnly || configuration.isReadOnly,
      timeZone: configuration.times == .utc ? .gmt : session.timeZone
    )
    options.bindings = configuration.bindings
    options.theme = theme ?? configuration.theme
    options.usesMouse = usesMouse ?? configuration.usesMouse
    options.sort = configuration.sort
    options.filter = configuration.filter
    options.hiddenColumns = configuration.hiddenColumns
    options.preferencesPath =
      session.surroundings.folder("XDG_STATE_HOME", or: ".local/state") + "/dashboard.json"
    return options
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
  private func openTerminal(_ configuration: Configuration, in session: Session) throws -> CursesTerminal {
    let options = TerminalOptions(
      usesASCII: usesASCII ? true : configuration.glyphs.usesASCII,
      theme: theme ?? configuration.theme ?? .auto,
      usesMouse: usesMouse ?? configuration.usesMouse ?? false,
      environment: session.environment
    )
    do {
      return try CursesTerminal(options: options)
    } catch {
      throw CommandFailure(.usage, "\(error) Or use `qodryx --linear`; `qodryx --help` names all commands.")
    }
  }
}

extension Configuration {
  /// What a dashboard says first where not all of the file is followed.
  fileprivate func notice(in file: ConfigurationFile) -> String? {
    guard let problem = problems.first else { return nil }
    let place = problem.line.map { "config.yaml, line \($0)" } ?? file.path
    let others = problems.count > 1 ? " `qodryx config check` tells \(problems.count - 1) more." : ""
    return SafeText.line("\(place): \(problem.text)\(others)")
  }
}
