import Credentials
import QodryxAPI

extension CheckCommand {
  /// Says of each question why it is refused.
  ///
  /// - Throws: ``CommandFailure`` where the next request with one of them would be refused, or nothing is known of it.
  func explain(_ questions: [RefusalQuestion], in session: Session) async throws {
    let now = session.now()
    let limit = limit
    let (explanations, policy) = try await session.withStore(store) { store in
      var found: [RefusalFindings] = []
      for question in questions { found.append(try await store.explain(question, limit: limit, at: now)) }
      return (found, try await store.rotationPolicy())
    }
    if output.isJSON {
      let wording = RefusalWording(dates: session.dates, now: now)
      let data = explanations.map { ExplainedRefusal($0, wording, policy: policy) }
      try session.show(json: RecordList(data: data, nextCursor: nil))
    } else {
      let width = session.output.isTerminal ? session.output.columns : nil
      let wording = WhyWording(dates: session.dates, now: now, width: width)
      try session.show(Array(explanations.map(wording.lines).joined(separator: [""])))
    }
    guard explanations.allSatisfy(\.isAccepted) else { throw CommandFailure(.refused, nil) }
  }
}
