/// How a process ended.
package enum ProcessEnd: Equatable {
  case exited(Int32)
  case signalled(Int32)
}
