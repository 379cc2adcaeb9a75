import Credentials

extension State {
  /// Why the unused scopes of the key cannot be taken away just now; nil where they can.
  var reasonAgainstNarrowing: String? {
    guard case .detail(let detail) = screens.last else { return nil }
    let name = detail.key.displayName
    guard let narrowing = detail.narrowing(at: now) else { return "Its use is still being looked up." }
    if narrowing.goes.isEmpty { return "\(name) has used each of its scopes in the last 30 days." }
    if narrowing.stays.isEmpty {
      return "\(name) has used none of its scopes \(narrowing.span): X revokes it, d disables it."
    }
    return nil
  }

  /// Says which scopes go and which stay, and asks.
  mutating func confirmNarrowing() {
    guard case .detail(let detail) = screens.last, let narrowing = detail.narrowing(at: now) else { return }
    modal = .confirmation(Confirmation(.narrow(narrowing), key: detail.key))
  }

  /// What is said once an edit is done.
  func sentence(onEdited key: APIKey) -> String {
    guard case .detail(let detail) = screens.last, detail.key.id == key.id, detail.key.scopes != key.scopes
    else { return "\(key.displayName) is saved." }
    return "\(key.displayName) is narrowed to \(DurationWording.counted(key.scopes.count, "scope"))."
  }
}
