/// Captions for somebody who shows the dashboard to others: each says what to press next and why, and gives way to the
/// next one once that has happened.
package struct Tour: Sendable {
  /// What it is called on the command line.
  package let name: String
  /// What it shows, in a few words.
  package let title: String
  package let steps: [TourStep]

  /// The order in which they tell a story.
  package static let all = [firstKey, rotation, leak, approval]

  package static func named(_ name: String) -> Tour? {
    all.first { $0.name == name }
  }
}
