package import Credentials
import Qodryx
import QodryxAPI

extension RemoteStore {
  package func auditEvents(_ query: AuditQuery) async throws(KeyStoreError) -> AuditPage {
    guard let filter = query.filter.text else {
      throw .conflict("this filter cannot be sent to a server: leave out quotes and blanks")
    }
    var events: [AuditEvent] = []
    var matching: Int?
    var cursor = query.before.map(String.init)
    while true {
      let limit = min(query.limit - events.count, Self.pageLimit)
      let call = Call(.get, "v1", "audit-events")
        .asking("key_id", query.keyID?.rawValue)
        .asking("filter", filter.isEmpty ? nil : filter)
        .asking("limit", String(limit))
        .asking("cursor", cursor)
      let list = try await record(call, AuditEventListRecord.self)
      for record in list.data { events.append(try AuditEvent(record, from: place.kind)) }
      matching = matching ?? list.matching
      let hasMore = list.nextCursor != nil
      guard hasMore, events.count < query.limit, !list.data.isEmpty else {
        return AuditPage(events: events, hasMore: hasMore, matching: matching)
      }
      cursor = list.nextCursor
    }
  }

  package func record(_ export: Export, by actor: Actor) async throws(KeyStoreError) {
    let call = try call(Call(.post, "v1", "audit-events", "exports"), sending: NoteExportRequest(export))
    try await asking { transport in _ = try await transport.send(call) }
  }

  package func verifyAuditChain() async throws(KeyStoreError) -> AuditVerification {
    // A long log takes its time.
    let call = Call(.get, "v1", "audit-events", "verification").waiting(.seconds(120))
    let record = try await record(call, AuditVerificationRecord.self)
    guard !record.isIntact else { return .intact(events: record.events) }
    return .broken(atSequence: record.brokenAt ?? 1, events: record.events)
  }
}
