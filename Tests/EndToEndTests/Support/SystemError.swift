import Glibc

/// A system call that failed, by its name and the reason the system gave.
struct SystemError: Error, CustomStringConvertible {
  let call: String
  let code: Int32

  /// - Parameter code: An `errno` value; the current one unless the call returns its own.
  init(_ call: String, code: Int32 = errno) {
    self.call = call
    self.code = code
  }

  var description: String { "\(call): \(String(cString: strerror(code)))" }
}
