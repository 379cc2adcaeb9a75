package import FoundationEssentials

/// What a client sends as the JSON body of a request.
package protocol RequestBody: Codable, Sendable {
  /// Everything that the object may contain. Anything else is refused: a misspelt member would be ignored in silence.
  associatedtype Member: CodingKey & CaseIterable
}

extension WireFormat {
  /// Reads a request's body.
  ///
  /// - Throws: ``RequestProblem`` that names the member.
  package static func decodeRequest<Body: RequestBody>(
    _: Body.Type,
    from bytes: Data
  ) throws(RequestProblem) -> Body {
    do {
      let present = try decode(MemberNames.self, from: bytes).names
      let known = Set(Body.Member.allCases.map(\.stringValue))
      if let foreign = present.subtracting(known).min() {
        throw RequestProblem(
          member: foreign,
          message: "unknown field; known are \(known.sorted().joined(separator: ", "))"
        )
      }
      return try decode(Body.self, from: bytes)
    } catch let problem as RequestProblem {
      throw problem
    } catch let error as DecodingError {
      throw RequestProblem(error)
    } catch {
      throw RequestProblem(member: nil, message: "the body is not JSON")
    }
  }

  /// The names of an object's members, whatever their values.
  private struct MemberNames: Decodable {
    let names: Set<String>

    private struct AnyKey: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init?(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      names = Set(try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue))
    }
  }
}
