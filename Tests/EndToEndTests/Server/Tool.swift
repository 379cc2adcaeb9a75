import Foundation
import ProgramTesting
import Testing

/// A program from the system that the tests use as they find it.
enum Tool {
  /// Where administrators' programs lie, which is not in everybody's `PATH`.
  private static let furtherFolders = ["/usr/sbin", "/usr/local/sbin", "/sbin", "/opt/homebrew/bin"]

  /// The path of a program; nil where it is not installed.
  static func path(of name: String) -> String? {
    let listed = BuiltProgram.environment["PATH"]?.split(separator: ":").map(String.init) ?? []
    return (listed + furtherFolders).map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Why a test is skipped that needs a program.
  static func advice(_ name: String) -> Comment {
    "\(name) is not installed; `Assets/setup.sh --tests` installs it where the system has it"
  }
}
