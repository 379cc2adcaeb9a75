import Terminal

extension Event {
  /// nil for a mere wake-up: what it was for lies in the mailbox; and for a mouse that points at nothing.
  ///
  /// - Parameter map: what the screen shows.
  init?(_ event: TerminalEvent, on map: PointerMap) {
    switch event {
    case .key(.mouse(let mouse)):
      guard let pointing = map.pointing(mouse) else { return nil }
      self = .pointed(pointing)
    case .key(let key): self = .key(key)
    case .resized(let size): self = .resized(size)
    case .resumed: self = .resumed
    case .terminated(let signal): self = .terminated(signal: signal)
    case .woken: return nil
    }
  }
}
