import ArgumentParser
import Credentials
import FoundationEssentials
import SQLiteStore

struct KeysImport: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in keys that were issued elsewhere: all of a file, or none.",
    discussion: """
      The file is CSV with a first line that names the columns, or JSON: a list of objects. Columns: \
      \(ImportColumn.allCases.map(\.rawValue).joined(separator: ", ")). A name, scopes, and the key or its digest \
      are needed; beside a digest also the type and the hint. A digest is the SHA-256 of the whole key. \
      Keys are hashed as they are read, and never kept or shown.

      Only keys of qodryx's own form can be imported: requests with others are not recognised. An export \
      has no digests: add them, and it can be imported. A key in its grace comes with the grace's end as its expiry.

        qodryx keys import keys.csv --dry-run
        qodryx keys import old.json --map token_hash=digest --map team=owner --map remarks=-
        pass show old-keys | qodryx keys import - --format csv
      """
  )

  @Argument(help: ArgumentHelp("The file; - is standard input.", valueName: "file"), completion: .file())
  var source: String

  @Option(help: "How it is written. (default: by its name, or how it begins)")
  var format: ImportFormat?

  @Flag(help: "Check everything and show what would happen; write nothing.")
  var dryRun = false

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "What a column of the file is called here, or - to leave it out; repeat it.",
      valueName: "column=name"
    )
  )
  var mappings: [String] = []

  @Flag(help: "Leave out keys that the store has already.")
  var skipExisting = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !source.isEmpty else { throw ValidationError("the name of the file is empty") }
  }

  func run(in session: Session) async throws {
    let path = try session.storeFile(store, for: "an import")
    let file = try ImportFile(
      path: source,
      format: format,
      mapping: ImportMapping(mappings),
      defaults: ImportRow.Defaults(owner: session.actor.name, now: session.now(), timeZone: session.timeZone),
      input: session.input
    )
    let order = KeyImport(keys: file.keys, skipsExisting: skipExisting)
    let report = ImportReport(
      name: source == "-" ? "standard input" : source,
      isFile: source != "-",
      isDryRun: dryRun,
      session: session,
      output: output
    )
    // Everything that is wrong is said at once, before anybody has to wait for a change.
    let rehearsal = try await verdicts(on: order, in: path, session)
    let complaints = file.complaints + complaints(about: order, rehearsal)
    guard complaints.isEmpty else {
      throw try report.failure(complaints.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
    guard !dryRun else { return try report.success(order.keys, rehearsal, file) }
    let verdicts = try await SQLiteStore.lending(path, now: session.now) { store throws(KeyStoreError) in
      try await store.importKeys(order, by: session.actor)
    }
    // Somebody may have changed the store meanwhile.
    let later = self.complaints(about: order, verdicts)
    guard later.isEmpty else { throw try report.failure(later) }
    try report.success(order.keys, verdicts, file)
  }

  private func verdicts(
    on order: KeyImport,
    in path: String,
    _ session: Session
  ) async throws -> [ImportVerdict] {
    guard FileManager.default.fileExists(atPath: path) else { return order.verdicts(at: session.now()) }
    return try await SQLiteStore.lending(path, now: session.now) { store throws(KeyStoreError) in
      try await store.rehearse(order)
    }
  }

  private func complaints(about order: KeyImport, _ verdicts: [ImportVerdict]) -> [ImportComplaint] {
    zip(order.keys, verdicts).flatMap { key, verdict -> [ImportComplaint] in
      switch verdict {
      case .refused(let problems):
        return problems.map { ImportComplaint(line: key.line, $0) }
      case .existing(let id) where !order.skipsExisting:
        let message = "the store has this key already, as \(id): add --skip-existing to leave such keys out"
        return [ImportComplaint(line: key.line, column: nil, message)]
      case .existing, .accepted, .imported:
        return []
      }
    }
  }
}

extension SQLiteStore {
  /// Opens a store for the time of the call.
  fileprivate static func lending<Value>(
    _ path: String,
    now: @escaping @Sendable () -> Date,
    _ body: (SQLiteStore) async throws(KeyStoreError) -> Value
  ) async throws(KeyStoreError) -> Value {
    let store = try SQLiteStore(file: path, now: now)
    let result: Result<Value, KeyStoreError>
    do throws(KeyStoreError) { result = .success(try await body(store)) } catch { result = .failure(error) }
    await store.close()
    return try result.get()
  }
}
