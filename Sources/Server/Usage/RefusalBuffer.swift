import Credentials

/// Refused requests that wait to be recorded. It has a limit of its own and gives each sender a small share of it, so
/// that whoever sends a flood of them neither fills memory or the disk nor pushes the others out.
struct RefusalBuffer {
  private(set) var requests: [RefusedRequest] = []
  private var shares: [Sender: Int] = [:]
  /// How many were left out.
  private(set) var dropped = 0

  private struct Sender: Hashable {
    let keyID: KeyID?
    let check: FailedCheck
    let address: String
  }

  /// As many wait at most.
  static let capacity = 1_000
  /// As many wait of one key, check and address: more of them in the same second tell nothing new.
  static let share = 20

  var isEmpty: Bool { requests.isEmpty }

  /// - Returns: whether there was room.
  mutating func append(_ request: RefusedRequest) -> Bool {
    let sender = Sender(keyID: request.keyID, check: request.check, address: request.address)
    guard requests.count < Self.capacity, shares[sender, default: 0] < Self.share else {
      dropped += 1
      return false
    }
    shares[sender, default: 0] += 1
    requests.append(request)
    return true
  }

  /// Hands out all that wait.
  mutating func take() -> [RefusedRequest] {
    defer { (requests, shares) = ([], [:]) }
    return requests
  }

  /// Takes back what could not be written; what has come since keeps its room.
  mutating func putBack(_ taken: [RefusedRequest]) {
    let later = take()
    for request in taken + later { _ = append(request) }
  }
}
