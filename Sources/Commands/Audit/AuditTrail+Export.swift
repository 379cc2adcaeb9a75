import Credentials
import FoundationEssentials
import QodryxAPI

extension AuditTrail {
  /// Writes the events as JSON, the API's own record on each line. The log says first what is about to be read:
  /// its own event is not among those.
  ///
  /// - Returns: how many there were.
  func write(
    from store: any KeyStore,
    to sink: any ByteSink,
    as export: Export,
    by actor: Actor
  ) async throws -> Int {
    try await store.record(export, by: actor)
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
