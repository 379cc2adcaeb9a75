package import Credentials

/// `GET /v1/api-keys/tally`: how many keys a filter matches, and how many of them come before a place.
package struct KeyTallyRecord: Codable, Hashable, Sendable {
  package var matching: Int
  package var position: Int

  package init(_ tally: KeyTally) {
    matching = tally.matching
    position = tally.position
  }
}
