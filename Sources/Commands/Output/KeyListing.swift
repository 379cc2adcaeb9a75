import Credentials
import QodryxAPI

/// One page of keys, printed: what `keys list` and `tokens list` do.
struct KeyListing {
  let kind: KeyKind
  let list: ListOptions
  let output: OutputOptions
  let session: Session

  func perform(in store: any KeyStore) async throws {
    let query = try list.query(kind)
    let page = try await store.keys(query)
    let policy = try await store.rotationPolicy()
    let next = page.hasMore ? page.keys.last.map { KeyCursor(at: $0, in: query.sort).text } : nil
    let now = session.now()

    guard !output.isJSON else {
      let records = page.keys.map { KeyRecord($0, at: now, policy: policy) }
      try session.show(json: RecordList(data: records, nextCursor: next))
      return
    }
    guard !page.keys.isEmpty else {
      try session.tell(try await emptiness(in: store), unless: output.isQuiet)
      return
    }
    let width = session.output.isTerminal ? session.output.columns : nil
    try session.show(KeyTable.lines(page.keys, policy: policy, now: now, width: width))
    if let next {
      try session.tell("There are more: add --cursor \(next)", unless: output.isQuiet)
    }
  }

  private func emptiness(in store: any KeyStore) async throws -> String {
    let noun = kind == .token ? "personal token" : "key"
    if list.cursor != nil { return "No \(noun) behind this cursor." }
    if !list.filter.trimmingBlanks().isEmpty {
      let filter = SafeText.line(list.filter.debugDescription)
      return "No \(noun) fits \(filter); --filter is:any looks at ended ones too."
    }
    let create = kind == .token ? "qodryx tokens create" : "qodryx keys create"
    return "No \(noun) yet. Make one: \(create) NAME --scope read:projects"
  }
}
