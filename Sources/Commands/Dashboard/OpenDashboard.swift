import Credentials
import Dashboard
import RemoteStore
import SQLiteStore
import Terminal

extension DashboardCommand {
  func open(in session: Session) throws -> Int32 {
    try check(session)
    let terminal = try session.openTerminal(usesASCII: usesASCII, theme: theme)
    do {
      switch try session.location(store).place {
      case .file(let file):
        let store = try SQLiteStore(file: file, now: session.now)
        return try show(store, to: session.actor, on: terminal, in: session)
      case .server(let endpoint):
        let access = try session.access(to: endpoint, store)
        defer { access.wipe() }
        let store = try access.store(now: session.now)
        let actor = try actor(in: store, access, session)
        return try show(store, to: actor, on: terminal, in: session)
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
  ) throws -> Int32 {
    let dashboard = DashboardApplication(
      store: store,
      actor: actor,
      now: session.now,
      environment: session.environment,
      options: DashboardOptions(isReadOnly: isReadOnly, timeZone: session.timeZone)
    )
    let ending = dashboard.run(on: terminal)
    blocking { await store.close() }
    guard ending == .demo else { return ending.status }
    return try DemoShow(usesASCII: usesASCII, theme: theme).open(in: session)
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
}
