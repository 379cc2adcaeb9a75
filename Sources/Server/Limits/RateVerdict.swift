import Hummingbird

/// What a limit says about one more request.
struct RateVerdict: Hashable, Sendable {
  let isAllowed: Bool
  /// Requests a minute.
  let limit: Int
  /// How many more would be allowed at once.
  let remaining: Int
  /// Seconds until all of them are allowed again, rounded up.
  let reset: Int
  /// Seconds until the next is allowed, rounded up; 0 where it is allowed now.
  let retryAfter: Int

  var headers: HTTPFields {
    [
      .rateLimitLimit: String(limit),
      .rateLimitRemaining: String(remaining),
      .rateLimitReset: String(reset),
    ]
  }
}
