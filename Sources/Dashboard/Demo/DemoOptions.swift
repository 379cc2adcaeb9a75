package import Credentials

/// What a dashboard on a throw-away store can do besides.
package struct DemoOptions: Sendable {
  /// Moves the clock of the dashboard, of the store and of everything else that works on it, forward by so many days.
  package var moveClock: @Sendable (_ days: Int) -> Void

  /// The codes that people who wait would read out.
  package var codes: @Sendable () -> [UserCode]
  /// Told of every rotation: whoever uses the old key needs the new one.
  package var keyRotated: @Sendable (_ issued: IssuedKey, _ old: KeyID) -> Void
  /// Captions for whoever shows it.
  package var tour: Tour?

  package init(
    tour: Tour? = nil,
    codes: @escaping @Sendable () -> [UserCode] = { [] },
    keyRotated: @escaping @Sendable (_ issued: IssuedKey, _ old: KeyID) -> Void = { _, _ in },
    moveClock: @escaping @Sendable (_ days: Int) -> Void
  ) {
    self.tour = tour
    self.codes = codes
    self.keyRotated = keyRotated
    self.moveClock = moveClock
  }
}
