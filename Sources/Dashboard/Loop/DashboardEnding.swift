/// How somebody left the dashboard.
package enum DashboardEnding: Hashable, Sendable {
  /// For good, with the exit status: 0, or 128 and the signal's number where one ended it.
  case left(status: Int32)
  /// To see the store of a server instead, at the address that was typed.
  case connect(String)
}
