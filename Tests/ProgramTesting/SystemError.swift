import Glibc

/// A system call that failed, by its name and the reason the system gave.
package struct SystemError: Error, CustomStringConvertible {
  package let call: String
  package let code: Int32

  /// - Parameter code: An `errno` value; the current one unless the call returns its own.
  package init(_ call: String, code: Int32 = errno) {
    self.call = call
    self.code = code
  }

  package var description: String { "\(call): \(String(cString: strerror(code)))" }
}
