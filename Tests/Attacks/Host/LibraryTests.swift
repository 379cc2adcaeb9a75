import Foundation
import ProgramTesting
import Testing

/// Libraries that somebody puts where the program might look for its own.
struct LibraryTests {
  @Test func aLibraryBesideTheProgramIsNotLoaded() throws {
    let folder = try TemporaryFolder()
    let program = folder.path(of: "qodryx")
    try FileManager.default.copyItem(atPath: try BuiltProgram.path, toPath: program)
    for library in ["libsqlite3.so.0", "libncursesw.so.6", "libtinfo.so.6", "libz.so.1"] {
      try "no library\n".write(toFile: folder.path(of: library), atomically: false, encoding: .utf8)
    }

    let shown = try BuiltProgram.run(program, arguments: ["--version"])

    #expect(shown.status == .exited(0), "was it built without --disable-local-rpath? \(shown.errors)")
    #expect(shown.output.hasPrefix("qodryx "))
  }
}
