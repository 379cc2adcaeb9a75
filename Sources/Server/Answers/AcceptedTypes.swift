/// What a client can read, as its `Accept` says (RFC 9110, section 12.5.1).
struct AcceptedTypes {
  private let weights: [String: Double]

  init(_ fields: [String]) {
    var weights: [String: Double] = [:]
    for range in fields.flatMap({ $0.split(separator: ",") }) {
      let parts = range.split(separator: ";").map { $0.trimming(" \t").lowercased() }
      guard let type = parts.first else { continue }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
      weights[type] = weight ?? 1
    }
    self.weights = weights
  }

  /// Whether errors shall come as RFC 9457 has them: named, and not less welcome than plain JSON.
  var prefersProblem: Bool {
    guard let problem = weights["application/problem+json"], problem > 0 else { return false }
    return problem >= (weights["application/json"] ?? 0)
  }
}
