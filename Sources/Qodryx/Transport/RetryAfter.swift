/// `Retry-After` (RFC 9110, section 10.2.3) in seconds. Its other form, a date, would need both clocks to agree: an
/// answer with one is repeated after the client's own pause.
enum RetryAfter {
  /// The longest wait that is believed.
  private static let limit = 86_400

  static func duration(_ text: String) -> Duration? {
    guard let seconds = Int(text), seconds >= 0 else { return nil }
    return .seconds(min(seconds, limit))
  }
}
