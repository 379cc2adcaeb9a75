/// Why a request's body cannot be read: status 400.
package struct RequestProblem: Error, Hashable, Sendable {
  /// The member that is wrong; nil for the body as a whole.
  package let member: String?
  package let message: String

  package init(member: String?, message: String) {
    self.member = member
    self.message = message
  }

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(member: Self.name(context.codingPath + [key]), message: "is required")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self.init(member: Self.name(context.codingPath), message: "has the wrong type")
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      self.init(member: Self.name(context.codingPath), message: "has a value of the wrong form")
    case .dataCorrupted:
      self.init(member: nil, message: "the body is not JSON")
    @unknown default:
      self.init(member: nil, message: "the body cannot be read")
    }
  }

  /// `uses[0].refused_since`; nil for the body as a whole.
  private static func name(_ path: [any CodingKey]) -> String? {
    guard !path.isEmpty else { return nil }
    return path.reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
  }
}

extension RequestProblem: CustomStringConvertible {
  package var description: String { member.map { "\($0): \(message)" } ?? message }
}
