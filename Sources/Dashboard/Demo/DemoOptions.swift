/// What a dashboard on a throw-away store can do besides.
package struct DemoOptions: Sendable {
  /// Moves the clock of the dashboard, of the store and of everything else that works on it, forward by so many days.
  package var moveClock: @Sendable (_ days: Int) -> Void

  package init(moveClock: @escaping @Sendable (_ days: Int) -> Void) {
    self.moveClock = moveClock
  }
}
