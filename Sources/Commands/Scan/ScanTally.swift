/// What a scan has found, in numbers.
struct ScanTally {
  /// How many files were read, standard input among them.
  var files = 0
  private(set) var places = 0
  private(set) var credentials = 0
  private var distinct: [ScanFinding.Verdict: Int] = [:]

  /// - Parameter isNew: whether it is the first place of its credential.
  mutating func add(_ finding: ScanFinding, isNew: Bool) {
    places += 1
    guard isNew else { return }
    credentials += 1
    distinct[finding.verdict, default: 0] += 1
  }

  var hasLive: Bool { count(of: .live) > 0 }

  /// The most urgent first.
  var counts: [(verdict: ScanFinding.Verdict, count: Int)] {
    let order: [ScanFinding.Verdict] = [
      .live, .unasked, .disabled, .revoked, .expired, .replaced, .unknown, .malformed,
    ]
    return order.map { ($0, count(of: $0)) }.filter { $0.1 > 0 }
  }

  private func count(of verdict: ScanFinding.Verdict) -> Int { distinct[verdict] ?? 0 }
}
