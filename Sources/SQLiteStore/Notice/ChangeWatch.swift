import Synchronization

/// What the watching thread does: waits for writes to the log, and asks the database whether they were
/// commits.
final class ChangeWatch: Sendable {
  private let notice: FileNotice
  private let commits: Mutex<CommitCounter>
  private let identity: StoreIdentity
  /// From before the first subscriber is told that it is watching: nothing that comes after is missed.
  private let firstVersion: Int64?
  private let isStopped = Atomic(false)

  /// Between two announcements: bursts become at most four a second.
  private static let pause = Duration.milliseconds(250)

  /// After a write, when to ask again: the frames of a commit are written first, and it counts once they are
  /// on the disk and the index of the log knows them, of which no file tells.
  private static let looks: [Int32] = [1, 2, 5, 10, 20, 50, 100, 200, 400, 800, 1_600, 3_200]

  /// nil where the system has no descriptors left.
  init?(_ file: StoreFile, _ identity: StoreIdentity) {
    guard let notice = FileNotice(writesTo: file.log, fateOf: [file.path, file.log, file.index]),
      let commits = CommitCounter(file: file.path)
    else { return nil }
    self.notice = notice
    self.identity = identity
    firstVersion = commits.version()
    self.commits = Mutex(commits)
  }

  func call() {
    notice.call()
  }

  func stop() {
    isStopped.store(true, ordering: .releasing)
    notice.call()
  }

  /// Runs until ``stop()``.
  func run(announce: () -> Void) {
    var version = firstVersion
    var isIntact = true
    var looksLeft = Self.looks[...]
    var isUnannounced = false
    var nextAnnouncement = ContinuousClock.now
    while !isStopped.load(ordering: .acquiring) {
      if isUnannounced, ContinuousClock.now >= nextAnnouncement {
        announce()
        isUnannounced = false
        nextAnnouncement = .now + Self.pause
      }
      let untilAnnouncement = isUnannounced ? Self.milliseconds(until: nextAnnouncement) : nil
      let untilLook = looksLeft.first
      let timeout = [untilAnnouncement, untilLook].compactMap { $0 }.min() ?? -1
      if notice.wait(milliseconds: timeout) {
        looksLeft = Self.looks[...]
      } else if untilLook == timeout {
        looksLeft = looksLeft.dropFirst()
      }
      let current = commits.withLock { $0.version() }
      let isStillIntact = identity.isIntact
      if current != version || isStillIntact != isIntact {
        version = current
        isIntact = isStillIntact
        isUnannounced = true
      }
    }
    commits.withLock { $0.close() }
  }

  private static func milliseconds(until instant: ContinuousClock.Instant) -> Int32 {
    let left = ContinuousClock.now.duration(to: instant) / .milliseconds(1)
    return Int32(max(left, 0).rounded(.up))
  }
}
