import ArgumentParser
import Credentials
import FoundationEssentials
import QodryxAPI

struct KeysExport: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the records of all keys, the oldest first, as JSON or CSV.",
    discussion: """
      There is no secret in it: none is stored. Keys that have ended are in it too, unless --filter leaves \
      them out. A file is readable by you alone, and is there only once it is complete. The audit log says that \
      it was written.

        qodryx keys export keys.json
        qodryx keys export --format csv --filter env:prod >prod.csv
      """
  )

  @Argument(
    help: ArgumentHelp("The new file; - is standard output.", valueName: "file"),
    completion: .file()
  )
  var target = "-"

  @Option(help: ArgumentHelp("json or csv.", valueName: "format"))
  var format = KeyExportFormat.json

  @Option(help: ArgumentHelp("Only keys that fit, as for keys list.", valueName: "filter"))
  var filter = "is:any"

  @Flag(name: .customLong("force"), help: "Replace a file that is there already.")
  var replaces = false

  @OptionGroup var store: StoreOptions

  @Flag(name: .customLong("quiet"), help: "Print nothing but the result and errors.")
  var isQuiet = false

  func validate() throws {
    guard filter.count <= 1_000 else {
      throw ValidationError("--filter: at most 1000 characters, not \(filter.count)")
    }
  }

  func run(in session: Session) async throws {
    let filter = try KeyFilter(parsing: filter)
    let count = try await session.withStore(store) { store in
      guard target != "-" else { return try await write(filter, of: store, to: session.output, session) }
      return try await PrivateFile(path: target).write(replacing: replaces) { sink in
        try await write(filter, of: store, to: sink, session)
      }
    }
    let place = target == "-" ? "" : " to \(SafeText.line(target))"
    try session.tell("Exported \(DurationWording.counted(count, "key"))\(place).", unless: isQuiet)
  }

  /// A page at a time, so that a large store does not fill the memory. The log says first what is about to be read.
  private func write(
    _ filter: KeyFilter,
    of store: any KeyStore,
    to sink: any ByteSink,
    _ session: Session
  ) async throws -> Int {
    let policy = try await store.rotationPolicy()
    var query = KeyQuery(filter: filter, sort: KeySort(.created, ascending: true), limit: 1_000)
    var count = 0
    let expected = try await store.tally(filter, before: nil).matching
    try await store.record(
      Export(of: .keys, to: target, count: expected, filter: self.filter),
      by: session.actor
    )
    try sink.write(format.head)
    while true {
      let page = try await store.keys(query)
      var text = Data()
      for key in page.keys {
        let record = KeyRecord(key, at: session.now(), policy: policy)
        text += try format.text(of: record, isFirst: count == 0)
        count += 1
      }
      try sink.write(copying: text)
      guard page.hasMore, let last = page.keys.last else { break }
      query.anchor = .after(KeyCursor(at: last, in: query.sort))
    }
    try sink.write(format.tail)
    return count
  }
}
