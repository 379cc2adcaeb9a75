import Terminal

extension Event {
  /// nil for a mere wake-up: what it was for lies in the mailbox; and for a mouse that points at nothing.
  ///
  /// - Parameters:
  ///   - map: where on the screen what can be pointed at.
  ///   - context: what the keyboard spoke to when that was drawn.
  init?(_ event: TerminalEvent, on map: PointerMap, in context: Command.Context) {
    switch event {
    case .key(.mouse(let mouse)):
      guard let pointing = map.pointing(mouse, in: context) else { return nil }
      self = .pointed(pointing)
    case .key(let key): self = .key(key)
    case .resized(let size): self = .resized(size)
    case .resumed: self = .resumed
    case .terminated(let signal): self = .terminated(signal: signal)
    case .woken: return nil
    }
  }
}
