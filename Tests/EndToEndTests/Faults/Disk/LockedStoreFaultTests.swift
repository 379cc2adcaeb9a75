import Foundation
import Glibc
import ProgramTesting
import Testing

/// Another process that holds the store for long.
@Suite(.enabled(if: Tool.path(of: "sqlite3") != nil, Tool.advice("sqlite3")))
struct LockedStoreFaultTests {
  /// sqlite3 in the middle of a change.
  private final class Holder {
    private let child: ChildProcess
    private let input: CapturePipe

    init(_ store: OwnStore) throws {
      input = try CapturePipe()
      let output = try CapturePipe()
      child = try ChildProcess(
        try #require(Tool.path(of: "sqlite3")),
        arguments: [store.database],
        environment: BuiltProgram.environment,
        workingDirectory: nil,
        streams: .descriptors(input: input.reading, output: output.writing, errors: output.writing)
      )
      var request = Array("BEGIN IMMEDIATE; SELECT 'held';\n".utf8)
      input.write(&request)
      var printed: [UInt8] = []
      output.closeWriting()
      while output.reading >= 0, !String(decoding: printed, as: UTF8.self).contains("held") {
        output.read(into: &printed)
      }
    }

    func letGo() -> ProcessEnd {
      input.closeWriting()
      return child.waitForEnd(until: .now + .seconds(30))
    }
  }

  @Test func changesWaitThenSayWhoIsInTheWayAndLooksGoOn() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let terminal = try store.dashboard(columns: 120, rows: 35)
    let holder = try Holder(store)

    let refused = try store.run("keys", "revoke", "deploy", "--reason", "leaked", "--yes")
    #expect(refused.status == .exited(3))
    #expect(refused.errors.contains("another process holds the key store"))
    #expect(refused.errors.contains("wait for it or stop it, then try again"))
    #expect(try store.keys().map(\.name) == ["deploy"])
    #expect(try store.accepts(secret))

    // The dashboard says the same, and takes keys meanwhile.
    try terminal.press(.character("d"))
    try terminal.waitFor("until you enable it again")
    try terminal.press(.character("y"))
    try terminal.waitFor("nother process holds the key store", within: .seconds(60))
    try terminal.press(.character("?"))
    try terminal.waitFor("Search  [")
    try terminal.press(.escape)
    try terminal.waitUntil("the help to go") { !$0.contains("Search  [") }

    #expect(holder.letGo() == .exited(0))
    try terminal.waitFor("● live", within: .seconds(60))
    try terminal.revokeSelectedKey("deploy", reason: "leaked")
    #expect(try terminal.quit() == .exited(0))
    #expect(try !store.accepts(secret))
    #expect(try store.hasIntactChain())
  }
}
