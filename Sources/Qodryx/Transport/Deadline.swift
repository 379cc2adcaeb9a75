/// Does something within a time, or cancels it.
///
/// - Throws: ``QodryxError`` of the kind `timeout`, and what `body` throws.
func withDeadline<Outcome: Sendable>(
  _ timeout: Duration,
  to host: String,
  _ body: @escaping @Sendable () async throws -> Outcome
) async throws -> Outcome {
  try await withThrowingTaskGroup(of: Outcome?.self) { group in
    group.addTask { try await body() }
    group.addTask {
      try await Task.sleep(for: timeout)
      return nil
    }
    defer { group.cancelAll() }
    guard let first = try await group.next(), let outcome = first else {
      throw QodryxError(.timeout, "\(host) does not answer in time")
    }
    return outcome
  }
}
