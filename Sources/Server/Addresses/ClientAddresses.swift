import Hummingbird

/// Finds out who is behind a connection.
struct ClientAddresses: Sendable {
  let trustedProxies: [IPNetwork]

  /// The nearest address that no trusted proxy has: what stands further left in `X-Forwarded-For` is only
  /// what a stranger says about themselves.
  ///
  /// - Parameter peer: the other end of the connection.
  func client(of request: Request, peer: IPAddress) -> IPAddress {
    guard isTrusted(peer) else { return peer }
    var nearest = peer
    for hop in request.headers[values: .forwardedFor].flatMap({ $0.split(separator: ",") }).reversed() {
      guard let address = IPAddress(hop.trimming(" \t")) else { break }
      nearest = address
      guard isTrusted(address) else { break }
    }
    return nearest
  }

  /// Whether nobody but this host asks. A proxy that is not known passes on strangers' requests, so a request
  /// that went through one is not this host's own.
  func isLocal(_ request: Request, peer: IPAddress, client: IPAddress) -> Bool {
    guard peer.isLoopback, client.isLoopback else { return false }
    return isTrusted(peer) || !request.headers.contains(.forwardedFor)
  }

  private func isTrusted(_ address: IPAddress) -> Bool {
    trustedProxies.contains { $0.contains(address) }
  }
}

extension StringProtocol {
  func trimming(_ characters: String) -> SubSequence {
    let isForeign = { (character: Character) in !characters.contains(character) }
    guard let first = firstIndex(where: isForeign), let last = lastIndex(where: isForeign) else {
      return self[startIndex..<startIndex]
    }
    return self[first...last]
  }
}
