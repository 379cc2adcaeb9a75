import Credentials
import Hummingbird
import QodryxAPI

/// `/v1/audit-events`: who did what, when, from where.
struct AuditController: Controller {
  let store: any KeyStore

  var endpoints: [Endpoint] {
    let read = Scope(.read, .keys)
    let parameters: [QueryName] = [.keyID, .action, .filter, .limit, .cursor]
    return [
      Endpoint(.get, "/v1/audit-events", needs: read, query: parameters, answer: list),
      Endpoint(.get, "/v1/audit-events/verification", needs: read) { _, _ in
        .json(AuditVerificationRecord(try await store.verifyAuditChain()))
      },
      // Whoever may read may export: the note changes nothing but the log.
      Endpoint(.post, "/v1/audit-events/exports", needs: read) { request, context in
        let (body, _) = try await request.read(NoteExportRequest.self, limit: context.bodyLimit)
        try await store.record(try Self.export(body), by: context.actor)
        return .noContent
      },
    ]
  }

  private func list(_: Request, _ context: AuthenticatedContext) async throws -> Response {
    let page = try await store.auditEvents(
      AuditQuery(
        keyID: context.query[.keyID].map { KeyID(rawValue: $0) },
        action: context.query[.action],
        filter: try filter(context.query),
        before: try context.query.numberCursor(),
        limit: try context.query.limit()
      )
    )
    return .json(
      AuditEventListRecord(
        data: page.events.map { AuditEventRecord($0) },
        nextCursor: page.hasMore ? page.events.last.map { String($0.sequence) } : nil,
        matching: page.matching
      )
    )
  }

  private static func export(_ body: NoteExportRequest) throws(RequestFailure) -> Export {
    guard let content = Export.Content(rawValue: body.content) else {
      throw RequestFailure(.invalidValue, "content: use events or keys")
    }
    guard !body.file.isEmpty else { throw RequestFailure(.invalidValue, "file: say what it is called") }
    guard body.count >= 0 else { throw RequestFailure(.invalidValue, "count: use 0 or more") }
    return Export(of: content, to: body.file, count: body.count, filter: body.filter ?? "")
  }

  private func filter(_ query: QueryParameters) throws -> AuditFilter {
    let text = query[.filter] ?? ""
    guard text.count <= AuditFilter.longestText else {
      throw RequestFailure(
        .invalidRequest,
        "filter: at most \(AuditFilter.longestText) characters, not \(text.count)"
      )
    }
    return try AuditFilter(parsing: text)
  }
}
