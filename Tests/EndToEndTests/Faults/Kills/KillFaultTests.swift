import Foundation
import ProgramTesting
import Synchronization
import Testing

/// Processes that are killed at any instant, while verbs, a dashboard and a server change one store.
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct KillFaultTests {
  @Test(.timeLimit(.minutes(60)))
  func whatWasAcknowledgedIsThereAfterAnyKill() throws {
    let store = try OwnStore()
    let administrator = try store.createAdministrator()
    let ledger = Ledger()
    let seed = FaultRun.seed
    let started = ContinuousClock.now
    print("Chance begins with \(seed) (QODRYX_FAULT_SEED)")

    // In a long run the store is looked at in between too: a damage shall be found near its cause.
    for target in Set([FaultRun.kills] + Array(stride(from: 100, to: FaultRun.kills, by: 100))).sorted() {
      FaultRun.atOnce([
        work("cli", on: store, ledger, seed, until: target) { worker in
          let isKilled = Int.random(in: 0..<5, using: &worker.chance) > 0
          let limit = Duration.milliseconds(Int.random(in: 1...400, using: &worker.chance))
          try worker.runVerb(killedAfter: isKilled ? limit : nil)
        },
        work("api", on: store, ledger, seed, until: target) { worker in
          try worker.workServer(administrator: administrator, killedWithin: 1...800)
        },
        work("ui", on: store, ledger, seed, until: target) { worker in
          try worker.workDashboard(killedWithin: 200...4_000)
        },
      ])
      try store.checkAgainst(ledger)
    }

    #expect(ledger.problems == [])
    try checkSecrets(of: ledger, in: store)
    #expect(ledger.kills >= FaultRun.kills)
    let time = started.duration(to: .now).formatted(.units(allowed: [.minutes, .seconds], width: .narrow))
    FaultRun.report(
      "\(ledger.kills) kills in \(time): \(ledger.acknowledged) changes acknowledged and there, "
        + "\(ledger.unheard) not heard of and whole (chance \(seed))"
    )
  }

  private func work(
    _ name: String,
    on store: OwnStore,
    _ ledger: Ledger,
    _ seed: UInt64,
    until kills: Int,
    _ step: @escaping @Sendable (inout Worker) throws -> Void
  ) -> @Sendable () -> Void {
    {
      // Names of an earlier part of the run are not used again.
      var worker = Worker("\(name)\(kills)", on: store, ledger, seed: seed)
      while ledger.kills < kills, ledger.problems.isEmpty {
        do { try step(&worker) } catch { ledger.note(problem: "\(name): \(error)") }
      }
    }
  }

  /// Every secret that was shown is accepted, or refused, as was acknowledged.
  private func checkSecrets(of ledger: Ledger, in store: OwnStore) throws {
    let server = try OwnServer(store, "--log-level", "error", log: "last.log")
    for (place, entry) in ledger.entries.enumerated() {
      guard let secret = entry.value.secret, entry.value.possible.count == 1 else { continue }
      let answer = try server.ask(
        "/v1/verify",
        as: secret,
        "--interface",
        "127.9.\(place / 200 % 200).\(1 + place % 200)",
        "--header",
        "X-Forwarded-Uri: /v1/projects",
        "--header",
        "X-Forwarded-Method: GET"
      )
      let isRevoked = entry.value.possible == [.revoked]
      #expect(answer.status == (isRevoked ? 401 : 200), "\(entry.key)")
    }
    #expect(server.stop() == .exited(0))
  }
}
