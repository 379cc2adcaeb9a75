import Foundation
import Glibc
import Synchronization

/// A way to a server on loopback that is as long and as narrow as a bad line: every byte takes half of the round trip,
/// all connections share one rate in each direction, and opening one takes a round trip.
final class SlowLink: Sendable {
  let port: Int
  private let listener: Int32
  private let target: Int
  private let roundTrip: Duration
  private let bytesPerSecond: Int
  private let passed = Mutex(Passed())
  private let isStopped = Atomic(false)

  /// What has been let through so far.
  struct Passed {
    /// The first lines of requests.
    var requests: [String] = []
    var answerBytes = 0
  }

  /// One direction of one connection.
  private final class Flow {
    let source: Int32
    let destination: Int32
    let isAnswer: Bool
    /// Until the connection itself is there.
    var opens: ContinuousClock.Instant
    var waiting: [(at: ContinuousClock.Instant, bytes: ArraySlice<UInt8>)] = []
    var text: [UInt8] = []
    var isOpen = true

    init(from source: Int32, to destination: Int32, isAnswer: Bool, opens: ContinuousClock.Instant) {
      self.source = source
      self.destination = destination
      self.isAnswer = isAnswer
      self.opens = opens
    }
  }

  init(to target: Int, roundTrip: Duration, bitsPerSecond: Int) throws {
    self.target = target
    self.roundTrip = roundTrip
    bytesPerSecond = bitsPerSecond / 8
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    var address = Loopback.address(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = Loopback.with(&address) { pointer in
      bind(listener, pointer, length) == 0 && listen(listener, 64) == 0
        && getsockname(listener, pointer, &length) == 0
    }
    guard isListening else { throw Server.NotListening(description: "no port for the slow link") }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread { [self] in run() }.start()
  }

  var soFar: Passed { passed.withLock { $0 } }

  func stop() { isStopped.store(true, ordering: .releasing) }

  private func run() {
    var flows: [Flow] = []
    // When the last byte so far will have gone onto the line, for each direction.
    var free = (requests: ContinuousClock.now, answers: ContinuousClock.now)
    while !isStopped.load(ordering: .acquiring) {
      var descriptors = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
      descriptors += flows.map { pollfd(fd: $0.isOpen ? $0.source : -1, events: Int16(POLLIN), revents: 0) }
      let next = flows.compactMap { $0.waiting.first?.at }.min()
      let pause = next.map { min(100, max(0, Int32(($0 - .now).milliseconds.rounded(.up)))) } ?? 100
      _ = poll(&descriptors, nfds_t(descriptors.count), pause)
      for (flow, descriptor) in zip(flows, descriptors.dropFirst()) where descriptor.revents != 0 {
        if flow.isAnswer { take(flow, &free.answers) } else { take(flow, &free.requests) }
      }
      for flow in flows { deliver(flow) }
      flows.removeAll { flow in
        guard !flow.isOpen, flow.waiting.isEmpty else { return false }
        shutdown(flow.destination, Int32(SHUT_WR))
        return true
      }
      if descriptors[0].revents != 0 { flows += connection() }
    }
    close(listener)
  }

  private func connection() -> [Flow] {
    let client = accept(listener, nil, nil)
    let server = Loopback.connected(to: target)
    guard client >= 0, let server else { return [] }
    let opens = ContinuousClock.now + roundTrip
    return [
      Flow(from: client, to: server, isAnswer: false, opens: opens),
      Flow(from: server, to: client, isAnswer: true, opens: opens),
    ]
  }

  /// Puts what has come onto the line.
  private func take(_ flow: Flow, _ free: inout ContinuousClock.Instant) {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = read(flow.source, &buffer, buffer.count)
    guard count > 0 else {
      flow.isOpen = false
      return
    }
    note(buffer[..<count], of: flow)
    free = max(free, .now, flow.opens) + .microseconds(count * 1_000_000 / bytesPerSecond)
    flow.waiting.append((free + roundTrip / 2, buffer[..<count]))
  }

  private func deliver(_ flow: Flow) {
    while let first = flow.waiting.first, first.at <= .now {
      _ = first.bytes.withUnsafeBytes { write(flow.destination, $0.baseAddress, $0.count) }
      flow.waiting.removeFirst()
    }
  }

  private func note(_ bytes: ArraySlice<UInt8>, of flow: Flow) {
    guard !flow.isAnswer else { return passed.withLock { $0.answerBytes += bytes.count } }
    flow.text += bytes
    while let end = flow.text.firstRange(of: "\r\n".utf8) {
      let line = String(decoding: flow.text[..<end.lowerBound], as: UTF8.self)
      flow.text.removeSubrange(..<end.upperBound)
      if line.hasSuffix(" HTTP/1.1") { passed.withLock { $0.requests.append(line) } }
    }
  }
}
