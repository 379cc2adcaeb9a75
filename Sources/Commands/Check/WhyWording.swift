import Credentials
import FoundationEssentials

/// What `check --why` says to people.
struct WhyWording {
  let dates: DateWording
  let now: Date
  /// The terminal's; nil where the lines may be as long as they are.
  let width: Int?

  func lines(_ findings: RefusalFindings) -> [String] {
    let wording = RefusalWording(dates: dates, now: now)
    let answer = SafeText.line(wording.answer(findings))
    let first = "\(SafeText.line(findings.question.name))  \(answer)"
    return [first] + requestLines(findings, wording) + keyLines(findings) + refusalLines(findings)
  }

  /// What only a request has: where it came from, and how its key stands now.
  private func requestLines(_ findings: RefusalFindings, _ wording: RefusalWording) -> [String] {
    guard let request = findings.request else { return [] }
    var lines = ["  Route   \(SafeText.line(request.route))", "  From    \(SafeText.line(request.address))"]
    if !request.name.isEmpty { lines.append("  Sent    \(SafeText.line(request.name))") }
    if !request.details.isEmpty { lines.append("  Answer  \(SafeText.line(request.details))") }
    if findings.key != nil { lines.append("  Now     \(SafeText.line(wording.verdict(findings)))") }
    return lines
  }

  private func keyLines(_ findings: RefusalFindings) -> [String] {
    if let key = findings.key { return CheckWording(dates: dates, now: now).lines(key) }
    return findings.keys.map { key in
      SafeText.line("  \(key.id)  \(key.fullHint)  \(key.displayName), owner \(key.owner)")
    }
  }

  private func refusalLines(_ findings: RefusalFindings) -> [String] {
    let requests = findings.requests.requests
    guard !requests.isEmpty, findings.request == nil || requests.count > 1 else { return [] }
    let more = findings.requests.hasMore ? ", the newest of more" : ""
    var table = Table(
      columns: [
        .init(title: "TIME"), .init(title: "CHECK"), .init(title: "FROM"), .init(title: "ROUTE", minimum: 12),
        .init(title: "REQUEST", isOptional: true),
      ]
    )
    table.rows = requests.map { request in
      [
        dates.moment(request.at, now: now), RefusalWording.check(request), request.address, request.route,
        request.requestID,
      ].map(SafeText.line)
    }
    let room = width.map { $0 - 2 }
    return ["  Refused lately (\(requests.count)\(more)):"] + table.lines(fitting: room).map { "  \($0)" }
  }
}
