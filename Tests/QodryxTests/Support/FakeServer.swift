import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Qodryx
import Synchronization

/// A server on the loopback address that answers as a test says and remembers what it was asked.
final class FakeServer: Sendable {
  struct Seen: Sendable {
    let method: String
    /// With the query, as it was sent.
    let path: String
    /// By lowercase name.
    let headers: [String: String]
    let body: String
  }

  typealias Responding = @Sendable (Seen, _ number: Int) async throws -> Response

  private let respond: Responding
  private let requests = Mutex<[Seen]>([])
  private let listening = Mutex<Int>(0)
  private let isOver = Mutex(false)

  private init(_ respond: @escaping Responding) {
    self.respond = respond
  }

  var seen: [Seen] { requests.withLock { $0 } }
  var address: String { "http://127.0.0.1:\(listening.withLock { $0 })" }

  /// Runs a server for the time of `body`.
  static func run(
    _ respond: @escaping Responding,
    while body: @Sendable (FakeServer) async throws -> Void
  ) async throws {
    let server = FakeServer(respond)
    let (ports, port) = AsyncStream<Int>.makeStream()
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { request, _ in
        try await server.answer(request)
      },
      configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        port.yield(channel.localAddress?.port ?? 0)
      },
      logger: Logger(label: "fake", factory: { _ in SwiftLogNoOpLogHandler() })
    )
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try? await application.run() }
      for await number in ports {
        server.listening.withLock { $0 = number }
        break
      }
      let result: Result<Void, any Error>
      do { result = .success(try await body(server)) } catch { result = .failure(error) }
      await server.takeLastConnection()
      group.cancelAll()
      try result.get()
    }
  }

  /// A server must not be stopped between a connection's arrival and its acceptance, and connections are accepted
  /// one after the other: once this one is answered, none is left that a test has begun.
  private func takeLastConnection() async {
    isOver.withLock { $0 = true }
    let client = try? Qodryx(apiKey: "last", baseURL: address, environment: [:])
    _ = try? await client?.user()
    await client?.shutdown()
  }

  private func answer(_ request: Request) async throws -> Response {
    guard !isOver.withLock({ $0 }) else { return Response(status: .gone) }
    let body = try await request.body.collect(upTo: 1 << 20)
    let seen = Seen(
      method: request.method.rawValue,
      path: request.uri.description,
      headers: .init(
        request.headers.map { ($0.name.canonicalName, $0.value) },
        uniquingKeysWith: { "\($0), \($1)" }
      ),
      body: String(buffer: body)
    )
    let number = requests.withLock { requests in
      requests.append(seen)
      return requests.count
    }
    return try await respond(seen, number)
  }
}

extension Response {
  static func json(_ text: String, status: Int = 200, _ headers: [(String, String)] = []) -> Response {
    var fields: HTTPFields = [.contentType: "application/json"]
    for (name, value) in headers {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return Response(
      status: .init(code: status),
      headers: fields,
      body: ResponseBody(byteBuffer: ByteBuffer(string: text))
    )
  }

  static func failure(_ status: Int, code: String, _ headers: [(String, String)] = []) -> Response {
    .json(
      #"{"error":{"code":"\#(code)","message":"m","details":"d","request_id":"req_1"}}"#,
      status: status,
      headers
    )
  }

  static let noProjects = Response.json(#"{"data":[],"next_cursor":null}"#)
}
