import Foundation
import ProgramTesting
import Testing

/// Two dashboards, two servers and verbs on one store, all at work at once.
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct CrowdFaultTests {
  @Test(.timeLimit(.minutes(60)))
  func nobodysChangeIsLostAndNobodyWaitsForever() throws {
    let store = try OwnStore()
    let administrator = try store.createAdministrator()
    let ledger = Ledger()
    let servers = [try OwnServer(store, log: "first.log"), try OwnServer(store, log: "second.log")]
    let urls = servers.map(\.url)
    let end = ContinuousClock.now + .seconds(FaultRun.seconds)

    FaultRun.atOnce([
      work("cli", on: store, ledger, until: end) { try $0.runVerb(killedAfter: nil) },
      // What one server has revoked, both must refuse at the next request.
      work("first", on: store, ledger, until: end) { worker in
        guard worker.askOnce(of: urls, administrator: administrator) else { throw SilentServer() }
      },
      work("second", on: store, ledger, until: end) { worker in
        guard worker.askOnce(of: urls.reversed(), administrator: administrator) else { throw SilentServer() }
      },
      work("left", on: store, ledger, until: end) { try $0.workDashboard(until: end) },
      work("right", on: store, ledger, until: end) { try $0.workDashboard(until: end) },
    ])

    for problem in ledger.problems { Issue.record("\(problem)") }
    #expect(ledger.unheard == 0)
    #expect(servers.map { $0.stop() } == [.exited(0), .exited(0)])
    try store.checkAgainst(ledger)
    FaultRun.report(
      "two dashboards, two servers and verbs for \(FaultRun.seconds) s: "
        + "\(ledger.acknowledged) changes, none lost"
    )
  }

  private struct SilentServer: Error {}

  private func work(
    _ name: String,
    on store: OwnStore,
    _ ledger: Ledger,
    until end: ContinuousClock.Instant,
    _ step: @escaping @Sendable (inout Worker) throws -> Void
  ) -> @Sendable () -> Void {
    {
      var worker = Worker(name, on: store, ledger, seed: FaultRun.seed)
      while .now < end, ledger.problems.isEmpty {
        do { try step(&worker) } catch { ledger.note(problem: "\(name): \(error)") }
      }
    }
  }
}
