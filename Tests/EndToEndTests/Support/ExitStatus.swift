/// How a process ended.
enum ExitStatus: Equatable {
  case exited(Int32)
  case signalled(Int32)
}
