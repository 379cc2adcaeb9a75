import QodryxAPI

/// What stands behind the `?` of a URL, read strictly: a misspelt name would be ignored in silence.
struct QueryParameters: Sendable {
  private let values: [String: [String]]

  /// - Parameters:
  ///   - names: what may be asked for.
  /// - Throws: ``RequestFailure`` that names what is wrong.
  init(_ query: String?, knowing names: [QueryName]) throws(RequestFailure) {
    var values: [String: [String]] = [:]
    for pair in (query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decoded(parts[0], plusIsBlank: true),
        let value = PercentCoding.decoded(parts.count == 2 ? parts[1] : "", plusIsBlank: true)
      else {
        throw RequestFailure(.invalidRequest, "the query is not percent-encoded UTF-8")
      }
      guard let known = names.first(where: { $0.text == name }) else {
        let list = names.isEmpty ? "none is known" : "known are " + names.map(\.text).joined(separator: ", ")
        throw RequestFailure(
          .invalidRequest,
          "\(name.debugDescription) is not a query parameter here; \(list)"
        )
      }
      // A store would take it for the end of the text, and find what was not asked for.
      guard !value.utf8.contains(0) else {
        throw RequestFailure(.invalidRequest, "\(name): leave out the NUL")
      }
      guard known.isRepeatable || values[name] == nil else {
        throw RequestFailure(.invalidRequest, "\(name): it is there twice")
      }
      values[name, default: []].append(value)
    }
    self.values = values
  }

  subscript(name: QueryName) -> String? { values[name.text]?.first }

  func all(_ name: QueryName) -> [String] { values[name.text] ?? [] }

  /// - Throws: ``RequestFailure`` where it is missing.
  func required(_ name: QueryName) throws(RequestFailure) -> String {
    guard let value = self[name], !value.isEmpty else {
      throw RequestFailure(.invalidRequest, "\(name.text): it is required")
    }
    return value
  }

  /// The size of a page, 1 to 200; 50 where nobody says.
  func limit() throws(RequestFailure) -> Int {
    guard let text = self[.limit] else { return 50 }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let limit = Int(text),
      (1...200).contains(limit)
    else {
      throw RequestFailure(.invalidRequest, "limit: use a number from 1 to 200")
    }
    return limit
  }

  /// - Throws: ``RequestFailure`` for anything but `true` and `false`.
  func flag(_ name: QueryName) throws(RequestFailure) -> Bool? {
    switch self[name] {
    case nil: return nil
    case "true": return true
    case "false": return false
    default: throw RequestFailure(.invalidRequest, "\(name.text): use true or false")
    }
  }

  /// One of the values of an enumeration.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ name: QueryName,
    of _: Value.Type = Value.self,
    among values: [Value] = Array(Value.allCases)
  ) throws(RequestFailure) -> Value? {
    guard let text = self[name] else { return nil }
    guard let value = values.first(where: { $0.rawValue == text }) else {
      let list = values.map(\.rawValue).joined(separator: ", ")
      throw RequestFailure(.invalidRequest, "\(name.text): use one of \(list)")
    }
    return value
  }
}
