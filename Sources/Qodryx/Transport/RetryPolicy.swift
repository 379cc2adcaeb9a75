/// How often and how fast a request is repeated that failed for a reason that may pass.
package struct RetryPolicy: Hashable, Sendable {
  /// How often a request is sent at most, the first time included.
  package var attempts: Int
  /// The pause before the second attempt; each further one is twice as long.
  package var firstPause: Duration
  package var longestPause: Duration
  /// No attempt begins later than this after the first one.
  package var total: Duration

  package init(
    attempts: Int = 4,
    firstPause: Duration = .milliseconds(500),
    longestPause: Duration = .seconds(8),
    total: Duration = .seconds(60)
  ) {
    self.attempts = attempts
    self.firstPause = firstPause
    self.longestPause = longestPause
    self.total = total
  }

  /// How long to wait before another attempt; nil to give up.
  ///
  /// Half of a pause is left to chance, so that clients that failed together do not come back together.
  ///
  /// - Parameters:
  ///   - attempt: the number of attempts that have failed, from 1.
  ///   - retryAfter: what the server asks for. No pause is shorter.
  ///   - elapsed: since the first attempt began.
  ///   - chance: 0 to 1.
  package func pause(
    after attempt: Int,
    retryAfter: Duration?,
    elapsed: Duration,
    chance: Double
  ) -> Duration? {
    guard attempt < attempts else { return nil }
    let whole = min(firstPause * (1 << min(attempt - 1, 16)), longestPause)
    let pause =
      if let retryAfter {
        retryAfter + firstPause * chance
      } else {
        whole * (0.5 + chance / 2)
      }
    return elapsed + pause <= total ? pause : nil
  }
}
