package import Credentials
import FoundationEssentials
import Qodryx
import QodryxAPI

extension RemoteStore {
  /// One transaction for each part that fits into a request: usually all of it.
  package func record(refused requests: [RefusedRequest]) async throws(KeyStoreError) {
    guard !requests.isEmpty else { return }
    let report = ReportRefusalsRequest(refusals: requests.map(RefusedRequestRecord.init(_:)))
    let encoded: Data
    do {
      encoded = try WireFormat.encode(report)
    } catch {
      throw .conflict("a time of a refusal cannot be written as JSON")
    }
    if requests.count > 1, requests.count > RefusedRequest.most || encoded.count > Self.reportBytes {
      try await record(refused: Array(requests[..<(requests.count / 2)]))
      try await record(refused: Array(requests[(requests.count / 2)...]))
      return
    }
    try await asking { transport in
      _ = try await transport.send(Call(.post, "v1", "refusals").sending(bytes: encoded))
    }
  }

  package func refusals(_ query: RefusalQuery) async throws(KeyStoreError) -> RefusalPage {
    var requests: [RefusedRequest] = []
    var cursor = query.before.map(String.init)
    while true {
      let limit = min(query.limit - requests.count, Self.pageLimit)
      let call = Call(.get, "v1", "refusals").about(query.subject)
        .asking("limit", String(limit))
        .asking("cursor", cursor)
      let list = try await record(call, RecordList<RefusedRequestRecord>.self)
      for record in list.data {
        guard let request = record.request else { throw .unreadable("a refused request", from: place.kind) }
        requests.append(request)
      }
      guard list.nextCursor != nil, requests.count < query.limit, !list.data.isEmpty else {
        return RefusalPage(requests: requests, hasMore: list.nextCursor != nil)
      }
      cursor = list.nextCursor
    }
  }
}

extension Call {
  fileprivate func about(_ subject: RefusalQuery.Subject?) -> Call {
    switch subject {
    case nil: self
    case .key(let id): asking("key_id", id.rawValue)
    case .request(let id): asking("request_id", id)
    case .hint(let hint): asking("hint", hint.text).asking("type", hint.type?.rawValue)
    }
  }
}
