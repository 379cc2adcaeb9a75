import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Answers `/v1/verify` where the request is read, on the thread of its connection.
///
/// A gateway asks for every request that it lets through, and the way through the router, its tasks and their
/// threads costs several times as much as the check itself. Everything that is not plain goes that way all the
/// same: another path, a body, a request behind one that is not answered yet. The answers are the same.
final class VerifyHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let verifier: Verifier
  private let envelope: AnswerEnvelope
  private var peer = IPAddress.loopback
  /// The head of a request that is answered here once it has been read to its end.
  private var held: HTTPRequest?
  /// Requests that went on and are not answered yet.
  private var passedOn = 0
  private var passedOnLast: NIODeadline
  private var needsFlush = false
  private var date = (second: Int64.min, text: "")

  /// What stands behind closes connections that it hears nothing of for longer than this, several times over.
  private static let longestSilence = TimeAmount.seconds(15)
  private static let methods: Set<HTTPRequest.Method> = [.get, .post, .put, .patch, .delete, .options]
  /// With any of these a request is more than its head, or the connection ends with it, or it is refused.
  private static let particular: [HTTPField.Name] = [
    .contentLength, .transferEncoding, .expect, .upgrade, .anotherHost,
  ]

  init(verifier: Verifier, envelope: AnswerEnvelope) {
    passedOnLast = .now() - Self.longestSilence
    self.verifier = verifier
    self.envelope = envelope
  }

  func handlerAdded(context: ChannelHandlerContext) {
    peer = context.remoteAddress?.ipAddress.flatMap { IPAddress($0) } ?? .loopback
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head) where isPlain(head):
      held = head
    case .end where held != nil:
      guard let head = held.take() else { return }
      answer(Request(head: head, body: RequestBody(buffer: ByteBuffer())), context)
    case .head:
      passOn(data, context)
    case .body, .end:
      if let head = held.take() { passOn(wrapInboundOut(.head(head)), context) }
      context.fireChannelRead(data)
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if needsFlush { context.flush() }
    needsFlush = false
    context.fireChannelReadComplete()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { passedOn -= 1 }
    context.write(data, promise: promise)
  }

  private func passOn(_ head: NIOAny, _ context: ChannelHandlerContext) {
    passedOn += 1
    passedOnLast = .now()
    context.fireChannelRead(head)
  }

  private func isPlain(_ head: HTTPRequest) -> Bool {
    guard passedOn == 0, let path = head.path, path.hasPrefix(Verifier.path) else { return false }
    let rest = path.utf8.dropFirst(Verifier.path.utf8.count)
    return (rest.isEmpty || rest.first == UInt8(ascii: "?")) && Self.methods.contains(head.method)
      && !Self.particular.contains { head.headerFields.contains($0) } && keepsConnection(head)
      && NIODeadline.now() - passedOnLast < Self.longestSilence
  }

  private func keepsConnection(_ head: HTTPRequest) -> Bool {
    guard let wish = head.headerFields[.connection] else { return true }
    return wish.lowercased() == "keep-alive"
  }

  private func answer(_ request: Request, _ context: ChannelHandlerContext) {
    let visit = envelope.visit(request, peer: peer)
    envelope.metrics.begin()
    let began = ContinuousClock.now
    var failure: RequestFailure?
    var reply: Reply
    do {
      reply = try verifier.verdict(request, visit)
    } catch {
      let reason = RequestFailure(error)
      reply = reason.reply(to: request, requestID: visit.requestID)
      failure = reason
    }
    reply.headers.append(HTTPField(name: .contentLength, value: String(reply.body.readableBytes)))
    envelope.seal(
      &reply.headers,
      status: reply.status.code,
      request,
      visit,
      route: Verifier.path,
      failure: failure,
      duration: ContinuousClock.now - began
    )
    reply.headers.append(HTTPField(name: .date, value: currentDate()))
    write(.head(HTTPResponse(status: reply.status, headerFields: reply.headers)), context)
    if reply.body.readableBytes > 0 { write(.body(reply.body), context) }
    write(.end(nil), context)
    needsFlush = true
  }

  private func write(_ part: HTTPResponsePart, _ context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(part), promise: nil)
  }

  /// The `Date` of an answer (RFC 9110, section 6.6.1), written out once a second.
  private func currentDate() -> String {
    let now = Date()
    let second = Int64(now.timeIntervalSince1970)
    if date.second != second { date = (second, now.httpText) }
    return date.text
  }
}
