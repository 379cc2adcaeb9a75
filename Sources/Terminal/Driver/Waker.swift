/// Interrupts a terminal's `wait` from any thread.
package struct Waker: Sendable {
  private let action: @Sendable () -> Void

  package init(_ action: @escaping @Sendable () -> Void) {
    self.action = action
  }

  /// Makes the current or the next `wait` return `.woken`. Several calls may be reported as one.
  package func wake() {
    action()
  }
}
