/// How somebody has left the dashboard.
package enum DashboardEnding: Equatable, Sendable {
  case left
  case signal(Int32)
  /// To see the demo instead.
  case demo

  init(_ exit: State.Exit?) {
    self =
      switch exit {
      case .signal(let signal): .signal(signal)
      case .demo: .demo
      case .quit, nil: .left
      }
  }

  /// The exit status of the process: 0, or 128 and the signal's number where one ended it.
  package var status: Int32 {
    if case .signal(let signal) = self { 128 + signal } else { 0 }
  }
}
