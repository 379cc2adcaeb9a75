import Foundation
import Glibc
import ProgramTesting
import Testing

/// An import that ends in the middle brings all keys, or none.
@Suite struct InterruptedImportFaultTests {
  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGKILL])
  func interruptedImportIsWholeOrNothing(_ signal: Int32) throws {
    let store = try OwnStore()
    try store.create("deploy")
    let count = 3_000
    let path = store.folder.path(of: "keys.csv")
    var lines = ["name,type,digest,hint,scopes"]
    var chance = SeededGenerator(state: 5)
    for number in 0..<count {
      let hash = (0..<32).map { _ in String(UInt8.random(in: 16...255, using: &chance), radix: 16) }.joined()
      lines.append("imported-\(number),live,\(hash),abcd…efgh,read:projects")
    }
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)

    for pause in [20, 150, 400, 900] {
      let quiet = try CapturePipe()
      let child = try ChildProcess(
        BuiltProgram.path,
        arguments: ["keys", "import", path],
        environment: store.environment,
        workingDirectory: nil,
        streams: .descriptors(input: quiet.reading, output: quiet.writing, errors: quiet.writing)
      )
      usleep(UInt32(pause) * 1_000)
      child.signal(signal)
      let end = child.waitForEnd(until: .now + .seconds(60))

      let listed = try store.run("keys", "export", "--quiet")
      let brought = listed.output.matches(of: /"name" ?: ?"imported-/).count
      #expect([0, count].contains(brought), "\(brought) keys after \(pause) ms, \(end)")
      #expect(try store.hasIntactChain())
      if brought == count { break }
    }
  }
}
