import ArgumentParser
import Credentials

struct AuditExport: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write events as JSON, one on each line, the oldest first.",
    discussion: """
      Each line is the API's own record, with the hashes that it takes to recompute the chain. A file is \
      readable by you alone, and is there only once it is complete. The log says that it was written.

        qodryx audit export audit.jsonl
        qodryx audit export --since 30d --action key. | jq -r .target
        qodryx audit export --filter 'action:key !actor:system from:ssh' --until 2026-10-31
      """
  )

  @Argument(
    help: ArgumentHelp("The new file; - is standard output.", valueName: "file"),
    completion: .file()
  )
  var target = "-"

  @OptionGroup var events: AuditFilterOptions

  @Flag(name: .customLong("force"), help: "Replace a file that is there already.")
  var replaces = false

  @OptionGroup var store: StoreOptions

  @Flag(name: .customLong("quiet"), help: "Print nothing but the result and errors.")
  var isQuiet = false

  func run(in session: Session) async throws {
    let filter = try events.auditFilter(in: session)
    let count = try await session.withStore(store) { store in
      var query = AuditQuery(filter: filter, limit: 1_000)
      if let key = events.key { query.keyID = try await store.key(referredToAs: key).id }
      try await store.bringLogUpToDate()
      let trail = try await AuditTrail(of: query, in: store)
      let words = try self.events.words(in: session)
      let export = Export(of: .events, to: target, count: trail.count, filter: words)
      guard target != "-" else {
        return try await trail.write(from: store, to: session.output, as: export, by: session.actor)
      }
      return try await PrivateFile(path: target).write(replacing: replaces) { sink in
        try await trail.write(from: store, to: sink, as: export, by: session.actor)
      }
    }
    let place = target == "-" ? "" : " to \(SafeText.line(target))"
    try session.tell("Exported \(DurationWording.counted(count, "event"))\(place).", unless: isQuiet)
  }
}
