import Terminal

extension Event {
  /// nil for a mere wake-up: what it was for lies in the mailbox.
  init?(_ event: TerminalEvent) {
    switch event {
    case .key(let key): self = .key(key)
    case .resized(let size): self = .resized(size)
    case .resumed: self = .resumed
    case .terminated(let signal): self = .terminated(signal: signal)
    case .woken: return nil
    }
  }
}
