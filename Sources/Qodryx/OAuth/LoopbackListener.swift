import NIOCore
import NIOHTTP1
import NIOPosix

/// Listens on a free port of 127.0.0.1 until a browser comes back (RFC 8252, section 7.3).
package enum LoopbackListener {
  private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

  /// - Parameters:
  ///   - read: what a request's path and query mean; nil for one that nobody waits for.
  ///   - onListening: is given the port, once a browser can come.
  /// - Returns: what `read` has made of the first request that means something, after it was answered, and what
  ///   `onListening` gave; nil where nobody comes in time.
  /// - Throws: ``QodryxError`` of the kind `connection` where no port can be had; what `onListening` throws.
  package static func wait<Outcome: Sendable, Preparation: Sendable>(
    patience: Duration,
    _ waiting: Waiting,
    for read: @escaping @Sendable (_ target: String) -> Outcome?,
    onListening: (_ port: Int) async throws -> Preparation
  ) async throws -> (Outcome, Preparation)? {
    let listener = try await listener()
    guard let port = listener.channel.localAddress?.port else {
      throw QodryxError(.connection, "There is no free port on 127.0.0.1 for the browser")
    }
    return try await withThrowingTaskGroup(of: Outcome?.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await serve(listener, for: read) }
      group.addTask {
        try await waiting.sleep(patience)
        return nil
      }
      let preparation = try await onListening(port)
      guard let first = try await group.next(), let outcome = first else { return nil }
      return (outcome, preparation)
    }
  }

  private static func listener() async throws -> NIOAsyncChannel<Connection, Never> {
    do {
      return try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .bind(host: "127.0.0.1", port: 0) { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.configureHTTPServerPipeline()
            return try Connection(wrappingChannelSynchronously: channel)
          }
        }
    } catch {
      throw QodryxError(.connection, "Nobody can listen on 127.0.0.1 for the browser", details: "\(error)")
    }
  }

  /// Answers requests, of several connections at once: a browser opens some that it may never use.
  private static func serve<Outcome: Sendable>(
    _ listener: NIOAsyncChannel<Connection, Never>,
    for read: @escaping @Sendable (String) -> Outcome?
  ) async throws -> Outcome? {
    try await listener.executeThenClose { connections in
      try await withThrowingTaskGroup(of: Outcome?.self) { group in
        defer { group.cancelAll() }
        let (outcomes, found) = AsyncStream<Outcome>.makeStream()
        group.addTask {
          try await withThrowingDiscardingTaskGroup { each in
            for try await connection in connections {
              each.addTask {
                // A connection that breaks takes nothing with it.
                if let outcome = try? await answer(connection, for: read) { found.yield(outcome) }
              }
            }
          }
          return nil
        }
        group.addTask { await outcomes.first { _ in true } }
        return try await group.next() ?? nil
      }
    }
  }

  /// Answers the one request of a connection.
  private static func answer<Outcome: Sendable>(
    _ connection: Connection,
    for read: @Sendable (String) -> Outcome?
  ) async throws -> Outcome? {
    try await connection.executeThenClose { inbound, outbound in
      for try await part in inbound {
        guard case .head(let request) = part else { continue }
        let outcome = request.method == .GET ? read(request.uri) : nil
        let page = outcome == nil ? LoopbackPage.unexpected : LoopbackPage.done
        // What it brings counts, even where it does not wait for the page.
        try? await show(page, answering: request, on: outbound)
        return outcome
      }
      return nil
    }
  }

  private static func show(
    _ page: LoopbackPage,
    answering request: HTTPRequestHead,
    on outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
  ) async throws {
    try await outbound.write(.head(page.head(for: request)))
    try await outbound.write(.body(.byteBuffer(ByteBuffer(string: page.text))))
    try await outbound.write(.end(nil))
  }
}
