import Foundation
import ProgramTesting
import Testing

@testable import EndToEndTests

/// What the system tells of a program that keeps secrets.
@Suite struct ProcessTests {
  private func contents(_ name: String, of process: pid_t) throws -> String {
    try String(contentsOfFile: "/proc/\(process)/\(name)", encoding: .utf8)
  }

  @Test func nothingOfItIsWrittenToDiskOrReadByTheSameUser() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    let server = try OwnServer(store)
    for process in [terminal.child.identifier, server.daemon.identifier] {
      let limits = try contents("limits", of: process)
      #expect(limits.contains(/Max core file size +0 +0\s/), "\(limits)")
      // What a process may not dump belongs to root, whoever runs it: nobody else can read its memory.
      let mode = try FileManager.default.attributesOfItem(atPath: "/proc/\(process)/mem")
      #expect(mode[.ownerAccountID] as? Int == 0)
    }
    #expect(server.stop() == .exited(0))
    #expect(try terminal.quit() == .exited(0))
  }
}
