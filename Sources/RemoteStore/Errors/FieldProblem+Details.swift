import Credentials

extension FieldProblem {
  /// What a field is called in an error's details: by people's name, or by the request's member.
  private static let names: [String: Field] = {
    var names = Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0.rawValue, $0) })
    names["expires_at"] = .expires
    names["description"] = .note
    names["rate_limit_per_minute"] = .rateLimit
    names["grace_seconds"] = .grace
    names["redirect_uris"] = .redirectURI
    names["period_days"] = .policy
    names["warning_days"] = .policy
    return names
  }()

  /// The problems in `name: give it a name; scopes: tick at least one scope`. A part that begins with no field's name
  /// belongs to the message in front of it. Empty where the text is not about fields.
  static func all(in details: String) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    for part in details.split(separator: "; ") {
      let halves = part.split(separator: ": ", maxSplits: 1)
      if halves.count == 2, let field = names[String(halves[0])] {
        problems.append(FieldProblem(field, String(halves[1])))
      } else if let last = problems.popLast() {
        problems.append(FieldProblem(last.field, "\(last.message); \(part)"))
      } else {
        return []
      }
    }
    return problems
  }
}
