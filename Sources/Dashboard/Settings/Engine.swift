/// What keeps the keys.
struct Engine: Equatable, Sendable {
  /// With its version: `SQLite 3.40.1`.
  let name: String
  /// From asking for that to the answer.
  let roundTrip: Duration

  /// `less than 1 ms`, `148 ms`
  var roundTripWording: String {
    let milliseconds = Int((roundTrip / .milliseconds(1)).rounded())
    return milliseconds < 1 ? "less than 1 ms" : "\(milliseconds) ms"
  }
}
