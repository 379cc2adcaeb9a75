package import Credentials
import Qodryx
import QodryxAPI

extension RemoteStore {
  /// Records in one answer of a list, at most.
  static let pageLimit = 200

  package func keys(_ query: KeyQuery) async throws(KeyStoreError) -> KeyPage {
    let filter = try text(of: query.filter)
    let isBackwards = query.anchor.looksBack
    var keys: [APIKey] = []
    var anchor = query.anchor
    while true {
      let limit = min(query.limit - keys.count, Self.pageLimit)
      let call = Call(.get, "v1", "api-keys")
        .asking("include", "tokens")
        .asking("filter", filter)
        .asking("sort", query.sort.text)
        .asking("limit", String(limit))
        .asking(anchor.parameter.name, anchor.parameter.value)
      let list = try await record(call, RecordList<KeyRecord>.self)
      var page: [APIKey] = []
      for record in list.data { page.append(try APIKey(record, from: place.kind)) }
      keys = isBackwards ? page + keys : keys + page
      guard list.nextCursor != nil else { return KeyPage(keys: keys, hasMore: false) }
      guard keys.count < query.limit, let last = isBackwards ? page.first : page.last else {
        return KeyPage(keys: keys, hasMore: true)
      }
      let place = KeyCursor(at: last, in: query.sort)
      anchor = isBackwards ? .before(place) : .after(place)
    }
  }

  package func tally(
    _ filter: KeyFilter,
    before cursor: KeyCursor?
  ) async throws(KeyStoreError) -> KeyTally {
    let call = Call(.get, "v1", "api-keys", "tally")
      .asking("include", "tokens")
      .asking("filter", try text(of: filter))
      .asking("cursor", cursor?.text)
    let record = try await record(call, KeyTallyRecord.self)
    return KeyTally(matching: record.matching, position: record.position)
  }

  package func counts() async throws(KeyStoreError) -> KeyCounts {
    KeyCounts(try await record(Call(.get, "v1", "api-keys", "counts"), KeyCountsRecord.self))
  }

  package func key(_ id: KeyID) async throws(KeyStoreError) -> APIKey {
    try await key(Call(.get, "v1", "api-keys", id.rawValue), about: id.rawValue)
  }

  package func key(referredToAs reference: String) async throws(KeyStoreError) -> APIKey {
    guard !reference.isEmpty else { throw .notFound(reference) }
    let call = Call(.get, "v1", "api-keys", "lookup").asking("reference", reference)
    do {
      let record = try await client.transport.send(call).record(KeyRecord.self)
      return try APIKey(record, from: place.kind)
    } catch let error as QodryxError where error.kind == .conflict {
      throw .ambiguous(reference, KeyID.all(in: error.details ?? ""))
    } catch let error as KeyStoreError {
      throw error
    } catch {
      return try await asking(about: reference) { _ in throw error }
    }
  }

  package func rotationPolicy() async throws(KeyStoreError) -> RotationPolicy {
    let record = try await record(Call(.get, "v1", "rotation-policy"), RotationPolicyRecord.self)
    return RotationPolicy(period: record.periodDays, warning: record.warningDays)
  }

  /// - Throws: ``KeyStoreError/conflict(_:)`` for a filter that the filter language has no words for.
  private func text(of filter: KeyFilter) throws(KeyStoreError) -> String? {
    guard !filter.terms.isEmpty else { return nil }
    guard let text = filter.text else {
      throw .conflict("a server cannot be asked for text with blanks, quotes or a leading ! in this place")
    }
    return text
  }
}

extension KeyQuery.Anchor {
  /// Whether more keys are those in front of the ones that it gives.
  fileprivate var looksBack: Bool {
    switch self {
    case .start, .after, .from: false
    case .end, .before: true
    }
  }

  fileprivate var parameter: (name: String, value: String?) {
    switch self {
    case .start: ("cursor", nil)
    case .end: ("end", "true")
    case .after(let place): ("cursor", place.text)
    case .before(let place): ("before", place.text)
    case .from(let place): ("from", place.text)
    }
  }
}
