import Credentials
import QodryxAPI

/// Which keys a client wants to see: the parts of a URL put together to a query.
struct KeyListRequest {
  /// Which kind of credentials a list is about.
  enum Kind {
    case keys
    case tokens
  }

  /// What `?include=` can add to a list of keys.
  private enum Addition: String, CaseIterable {
    case tokens
  }

  /// A key's `status` as its record says it.
  private enum Status: String, CaseIterable {
    case active
    case disabled
    case expired
    case revoked

    var state: KeyFilter.State {
      switch self {
      case .active: .active
      case .disabled: .disabled
      case .expired: .expired
      case .revoked: .revoked
      }
    }
  }

  let query: KeyQuery

  static let tokenParameters: [QueryName] = [
    .filter, .sort, .limit, .cursor, .before, .from, .end, .status, .search, .needsRotation,
  ]
  static let keyParameters = tokenParameters + [.type, .environment, .include]

  init(_ parameters: QueryParameters, _ kind: Kind) throws {
    var filter = try Self.filter(parameters, kind)
    filter.terms += try Self.terms(parameters)
    var sort = KeySort(.created)
    if let text = parameters[.sort] {
      guard let chosen = KeySort(text: text) else {
        let columns = KeySort.Column.allCases.map(\.rawValue).joined(separator: ", ")
        throw RequestFailure(.invalidRequest, "sort: use one of \(columns), with - in front to turn it round")
      }
      sort = chosen
    }
    query = KeyQuery(
      filter: filter,
      sort: sort,
      anchor: try Self.anchor(parameters, sort),
      limit: try parameters.limit()
    )
  }

  /// What `?filter=` and `?include=` say about a kind.
  static func filter(_ parameters: QueryParameters, _ kind: Kind) throws -> KeyFilter {
    var filter = try KeyFilter(parsing: parameters[.filter] ?? "")
    let includesTokens = try parameters.choice(.include, of: Addition.self) == .tokens
    switch kind {
    case .tokens: filter.terms.append(.init(.type(.personal)))
    case .keys where !includesTokens: filter.terms.append(.init(.type(.personal), negated: true))
    case .keys: break
    }
    return filter
  }

  /// Where the next page begins, in the direction in which this one looked.
  func nextCursor(behind page: KeyPage) -> String? {
    guard page.hasMore else { return nil }
    let edge =
      switch query.anchor {
      case .start, .after, .from: page.keys.last
      case .end, .before: page.keys.first
      }
    return edge.map { KeyCursor(at: $0, in: query.sort).text }
  }

  /// - Throws: ``RequestFailure`` for what is not a cursor.
  static func cursor(_ text: String, as name: QueryName) throws(RequestFailure) -> KeyCursor {
    guard let cursor = KeyCursor(text: text) else {
      throw RequestFailure(.invalidRequest, "\(name.text): it is not a cursor that a list has given")
    }
    return cursor
  }

  private static func terms(_ parameters: QueryParameters) throws(RequestFailure) -> [KeyFilter.Term] {
    var terms: [KeyFilter.Term] = []
    if let status = try parameters.choice(.status, of: Status.self) {
      terms.append(.init(.state(status.state)))
    }
    if let type = try parameters.choice(.type, among: CredentialType.listed) {
      terms.append(.init(.type(type)))
    }
    if let environment = try parameters.choice(.environment, of: KeyEnvironment.self) {
      terms.append(.init(.environment(environment)))
    }
    if let text = parameters[.search], !text.isEmpty { terms.append(.init(.text(text))) }
    switch try parameters.flag(.needsRotation) {
    case true:
      // Of those that work: neither fresh nor on their way out.
      terms += [
        .init(.state(.active)), .init(.state(.ok), negated: true), .init(.state(.grace), negated: true),
      ]
    case false:
      terms += [.init(.state(.overdue), negated: true), .init(.state(.due), negated: true)]
    case nil:
      break
    }
    return terms
  }

  private static func anchor(
    _ parameters: QueryParameters,
    _ sort: KeySort
  ) throws(RequestFailure) -> KeyQuery.Anchor {
    let places: [QueryName] = [.cursor, .before, .from]
    let given = places.compactMap { name in parameters[name].map { (name, $0) } }
    let wantsEnd = try parameters.flag(.end) ?? false
    guard given.count + (wantsEnd ? 1 : 0) <= 1 else {
      throw RequestFailure(.invalidRequest, "cursor, before, from and end: use one of them")
    }
    guard let (name, text) = given.first else { return wantsEnd ? .end : .start }
    let cursor = try cursor(text, as: name)
    guard cursor.sort == sort else {
      throw RequestFailure(.invalidRequest, "\(name.text): it belongs to a list in another order")
    }
    switch name {
    case .before: return .before(cursor)
    case .from: return .from(cursor)
    default: return .after(cursor)
    }
  }
}
