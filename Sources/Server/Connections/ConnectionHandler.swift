import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// What holds for a connection whatever is asked on it: nobody keeps it busy for ever, a client that waits to be asked
/// for its body is, and a server that stops says so instead of hanging up on a request that is on its way.
final class ConnectionHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// How long a client may take to send the rest of a request, or to take in what waits for it.
  private let patience: TimeAmount
  /// How long a connection without a request stays open once the server stops.
  private let farewell: TimeAmount
  private var unanswered = 0
  private var isReading = false
  private var isStopping = false
  private var readLimit: Scheduled<Void>?
  private var writeLimit: Scheduled<Void>?
  private var stopEvent: Scheduled<Void>?

  init(patience: TimeAmount = .seconds(60), farewell: TimeAmount = .milliseconds(500)) {
    self.patience = patience
    self.farewell = farewell
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      isReading = true
      unanswered += 1
      if unanswered == 1, head.headerFields[.expect]?.lowercased() == "100-continue" {
        // RFC 9110, section 10.1.1
        context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
      }
    case .body: break
    case .end:
      isReading = false
      readLimit?.cancel()
      readLimit = nil
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    // A request that comes whole needs no watch.
    if isReading, readLimit == nil { readLimit = closing(context) }
    context.fireChannelReadComplete()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    writeLimit?.cancel()
    writeLimit = context.channel.isWritable ? nil : closing(context)
    context.fireChannelWritabilityChanged()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head) where isStopping:
      head.headerFields[.connection] = "close"
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .head, .body:
      context.write(data, promise: promise)
    case .end:
      unanswered -= 1
      context.write(data, promise: promise)
    }
  }

  /// Those behind this handler close the connection at this event, or once they have answered. What a client has sent
  /// before it could know is answered as well.
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is ChannelShouldQuiesceEvent, !isStopping else {
      context.fireUserInboundEventTriggered(event)
      return
    }
    isStopping = true
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    stopEvent = context.eventLoop.scheduleTask(in: farewell) {
      bound.value.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    cancelAll()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { cancelAll() }

  private func closing(_ context: ChannelHandlerContext) -> Scheduled<Void> {
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    return context.eventLoop.scheduleTask(in: patience) { bound.value.close(promise: nil) }
  }

  private func cancelAll() {
    for task in [readLimit, writeLimit, stopEvent] { task?.cancel() }
    (readLimit, writeLimit, stopEvent) = (nil, nil, nil)
  }
}
