import Credentials
import FoundationEssentials
import QodryxAPI

extension AuditTrail {
  /// Notes in the log that the events are taken out, then writes them as JSON, the API's own record on each line. The
  /// note comes first, and is not among them.
  ///
  /// - Parameters:
  ///   - target: the file's name, or `-`, as the log says it.
  ///   - filter: which events, in words; empty for all.
  /// - Returns: how many there were.
  func export(
    to target: String,
    filter: String,
    of store: any KeyStore,
    by actor: Actor,
    into sink: any ByteSink
  ) async throws -> Int {
    try await store.record(Export(of: .events, to: target, count: count, filter: filter), by: actor)
    try await forEachPage(in: store) { events in
      var lines = Data()
      for event in events {
        lines += try WireFormat.encodeLine(AuditEventRecord(event)) + Data("\n".utf8)
      }
      try sink.write(copying: lines)
    }
    return count
  }
}
