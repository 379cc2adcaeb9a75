import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Server

/// Clients that keep a connection busy for ever, and a server that stops while they talk.
@Suite struct ConnectionTests {
  /// Stands where the rest of the server does, and keeps what comes through.
  private final class Behind: ChannelInboundHandler {
    typealias InboundIn = HTTPRequestPart
    var parts = 0
    var isTold = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { parts += 1 }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if event is ChannelShouldQuiesceEvent { isTold = true }
    }
  }

  private let channel: EmbeddedChannel
  private let behind = Behind()

  init() throws {
    channel = EmbeddedChannel(handlers: [ConnectionHandler(), behind])
    try channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
  }

  private func receive(_ parts: HTTPRequestPart...) throws {
    for part in parts { try channel.writeInbound(part) }
  }

  private func answer() throws {
    try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
    try channel.writeOutbound(HTTPResponsePart.end(nil))
  }

  private func head(_ fields: HTTPFields = [:]) -> HTTPRequestPart {
    .head(
      HTTPRequest(method: .post, scheme: "http", authority: "x", path: "/v1/projects", headerFields: fields)
    )
  }

  private func sent() throws -> [HTTPResponse] {
    var heads: [HTTPResponse] = []
    while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
      if case .head(let head) = part { heads.append(head) }
    }
    return heads
  }

  @Test func aBodyThatDripsIsNotWaitedForForever() throws {
    try receive(head())
    for _ in 0..<5 {
      channel.embeddedEventLoop.advanceTime(by: .seconds(10))
      try receive(.body(ByteBuffer(string: "x")))
      #expect(channel.isActive)
    }
    channel.embeddedEventLoop.advanceTime(by: .seconds(11))
    #expect(!channel.isActive)
  }

  @Test func aRequestThatHasComeMayTakeItsTime() throws {
    try receive(head(), .body(ByteBuffer(string: "{}")), .end(nil))
    channel.embeddedEventLoop.advanceTime(by: .hours(1))
    #expect(channel.isActive)
    #expect(behind.parts == 3)
  }

  @Test func answersThatNobodyTakesAreNotKeptForever() throws {
    try receive(head(), .end(nil))
    channel.isWritable = false
    channel.pipeline.fireChannelWritabilityChanged()
    channel.embeddedEventLoop.advanceTime(by: .seconds(30))
    channel.isWritable = true
    channel.pipeline.fireChannelWritabilityChanged()
    channel.embeddedEventLoop.advanceTime(by: .seconds(300))
    #expect(channel.isActive)
    channel.isWritable = false
    channel.pipeline.fireChannelWritabilityChanged()
    channel.embeddedEventLoop.advanceTime(by: .seconds(61))
    #expect(!channel.isActive)
  }

  @Test func aClientThatAsksWhetherToSendItsBodyIsToldAtOnce() throws {
    try receive(head([.expect: "100-Continue"]))
    #expect(try sent().map(\.status) == [.continue])
    try receive(.body(ByteBuffer(string: "{}")), .end(nil), head([.expect: "100-continue"]))
    // Now an answer is due first.
    #expect(try sent().isEmpty)
    try answer()
    #expect(try sent().map(\.status) == [.ok])
  }

  @Test func aServerThatStopsAnswersWhatIsOnItsWayAndSaysThatItIsTheLast() throws {
    channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
    #expect(!behind.isTold)
    try receive(head(), .end(nil))
    try answer()
    #expect(try sent().map { $0.headerFields[.connection] } == ["close"])
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(behind.isTold)
    #expect(channel.isActive)
  }

  @Test func anOrdinaryAnswerKeepsTheConnection() throws {
    try receive(head(), .end(nil))
    try answer()
    #expect(try sent().map { $0.headerFields[.connection] } == [nil])
  }
}
