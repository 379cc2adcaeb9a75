import QodryxAPI

extension Transport {
  /// One page of a list, each record made into what the SDK shows.
  func page<Record: Codable & Sendable, Element: Sendable>(
    _ call: Call,
    of _: Record.Type,
    limit: Int?,
    cursor: String?,
    _ element: (Record) -> Element
  ) async throws -> Qodryx.Page<Element> {
    let call = call.asking("limit", limit.map(String.init)).asking("cursor", cursor)
    let list = try await send(call).record(RecordList<Record>.self)
    return Qodryx.Page(list.data.map(element), nextCursor: list.nextCursor)
  }
}
