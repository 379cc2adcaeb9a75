import Credentials
import FoundationEssentials
import Qodryx
import RemoteStore
import SQLiteStore

extension Session {
  var surroundings: Surroundings { Surroundings(environment: environment, homeDirectory: homeDirectory) }

  /// - Throws: ``CommandFailure`` for an address that cannot be used, `CredentialsFileError`.
  func location(_ options: StoreOptions) throws -> StoreLocation {
    let location = try naming(options.remote) {
      try StoreLocation(
        file: options.file,
        remote: options.remote,
        surroundings: surroundings,
        configured: { try configuredPlace() },
        login: { try credentialsFile.current() }
      )
    }
    if options.tokenFile != nil, case .file(let file) = location.place {
      throw CommandFailure(
        .usage,
        "--token-file is for a server, and the store is the file \(file): name the server with --remote"
      )
    }
    return location
  }

  /// Lends the store that the options name; where there is none, it says so and makes no file.
  func withStore<Result>(
    _ options: StoreOptions,
    _ work: (any KeyStore & AppStore) async throws -> Result
  ) async throws -> Result {
    switch try location(options).place {
    case .file(let file):
      try checkPresence(of: file)
      return try await lend(SQLiteStore(file: file, now: now, usesOneConnection: true), to: work)
    case .server(let endpoint):
      return try await withRemoteStore(access(to: endpoint, options), work)
    }
  }

  /// - Throws: `CommandFailure` where there is no file, or nothing in it; `KeyStoreError` where it is none.
  func checkPresence(of file: String) throws {
    let inspector = StoreInspector(file: file)
    guard try inspector.exists() else {
      throw CommandFailure(
        .storeUnavailable,
        "there is no store at \(file): `qodryx keys create` makes one, or name another with --db, "
          + "or a server with --remote"
      )
    }
    try inspector.checkKind()
    guard try !inspector.isEmpty() else {
      throw CommandFailure(
        .storeUnavailable,
        "\(file) is empty: `qodryx restore` brings back a backup, `qodryx keys create` makes a new store of it"
      )
    }
  }

  /// Lends the store that the options name; where there is none, it makes one.
  func withNewOrExistingStore<Result>(
    _ options: StoreOptions,
    _ work: (any KeyStore & AppStore) async throws -> Result
  ) async throws -> Result {
    guard case .file(let file) = try location(options).place else {
      return try await withStore(options, work)
    }
    return try await lend(SQLiteStore(file: file, now: now, usesOneConnection: true), to: work)
  }

  /// Whether there is a store to ask; one that was named shall be there, so its absence is an error later.
  func hasStore(_ options: StoreOptions) throws -> Bool {
    let location = try location(options)
    guard case .file(let file) = location.place, location.source == .standard else { return true }
    return FileManager.default.fileExists(atPath: file)
  }

  /// Whom a store knows whoever runs this by: on a server, the owner of the credential.
  func person(in store: any KeyStore) async throws(KeyStoreError) -> String {
    guard let server = store as? RemoteStore else { return actor.name }
    return try await server.person()
  }

  private func withRemoteStore<Result>(
    _ access: ServerAccess,
    _ work: (any KeyStore & AppStore) async throws -> Result
  ) async throws -> Result {
    defer { access.wipe() }
    let store = try access.store(now: now)
    return try await lend(store) { store in
      do {
        return try await work(store)
      } catch let error as KeyStoreError {
        throw await access.failure(reporting: error)
      }
    }
  }

  private func lend<Store: KeyStore, Result>(
    _ store: Store,
    to work: (Store) async throws -> Result
  ) async throws -> Result {
    do {
      let result = try await work(store)
      await store.close()
      return result
    } catch {
      await store.close()
      throw error
    }
  }
}
