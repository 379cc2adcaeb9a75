import Foundation
import Synchronization

/// How long faults are tried: a little in the ordinary tests, and as long as the variables say in a run of its own
/// (`Assets/faults.sh`).
enum FaultRun {
  static let kills = number("QODRYX_FAULT_KILLS") ?? 24
  /// Of many at once on one store.
  static let seconds = number("QODRYX_FAULT_SECONDS") ?? 6
  /// Pressed at random.
  static let keys = number("QODRYX_FAULT_KEYS") ?? 3_000
  /// Bytes that are pasted.
  static let pasted = number("QODRYX_FAULT_PASTED") ?? 1_000_000
  /// What chance begins with: in a long run another every time, and printed, so that it can be repeated nearly.
  static let seed =
    number("QODRYX_FAULT_SEED").map(UInt64.init) ?? (isLong ? UInt64.random(in: 0...999_999) : 1)

  static var isLong: Bool { number("QODRYX_FAULT_KILLS") != nil }

  /// Says what a run has done, in a line that scripts find.
  static func report(_ figures: String) {
    print("Figures: \(figures)")
  }

  /// Says what cannot be tried here.
  static func skip(_ what: String, because reason: String) {
    print("➜ \(what) was not tried: \(reason)")
  }

  /// Runs works at the same time, each on a thread of its own, and returns when all are over.
  static func atOnce(_ works: [@Sendable () -> Void]) {
    let ends = DispatchSemaphore(value: 0)
    for work in works {
      Thread.detachNewThread {
        work()
        ends.signal()
      }
    }
    for _ in works { ends.wait() }
  }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}

/// Chance that can be repeated: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
