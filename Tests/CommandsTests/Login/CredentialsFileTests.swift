import Credentials
import Foundation
import Qodryx
import Testing

@testable import Commands

@Suite struct CredentialsFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "qodryx-\(UUID().uuidString)")
  private var file: CredentialsFile {
    CredentialsFile(directory: folder.appending(path: "config/qodryx").path)
  }
  private static let one = "https://one.example"
  private static let two = "https://two.example"

  private func secret(_ text: String) -> Secret { Secret(copying: text.utf8) }

  private func text(_ secret: Secret?) -> String? {
    secret?.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func withFolder(_ work: () throws -> Void) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try work()
  }

  @Test func onlyTheOwnerCanReadIt() throws {
    try withFolder { () throws in
      try file.remember(secret("qx_pat_one"), for: Endpoint(Self.one))
      #expect(try mode(file.path) == 0o600)
      #expect(try mode(file.directory) == 0o700)
      #expect(try mode(folder.appending(path: "config").path) == 0o700)
    }
  }

  @Test func everyServerHasItsOwnAndTheLatestIsFirst() throws {
    try withFolder { () throws in
      let (one, two) = (try Endpoint(Self.one), try Endpoint(Self.two))
      #expect(try file.current() == nil)
      try file.remember(secret("qx_pat_one"), for: one)
      try file.remember(secret("qx_pat_two"), for: two)
      #expect(try file.servers() == [two, one])
      try file.remember(secret("qx_pat_new"), for: one)
      #expect(try file.current() == one)
      #expect(text(try file.credential(for: one)) == "qx_pat_new")
      #expect(text(try file.credential(for: two)) == "qx_pat_two")
      #expect(try file.credential(for: Endpoint("https://three.example")) == nil)
    }
  }

  @Test func fileGoesWithTheLastLogin() throws {
    try withFolder { () throws in
      try file.remember(secret("qx_pat_one"), for: Endpoint(Self.one))
      #expect(try file.forget(Endpoint(Self.two)) == false)
      #expect(try file.forget(Endpoint(Self.one)))
      #expect(try FileManager.default.contentsOfDirectory(atPath: file.directory).isEmpty)
      #expect(try file.forget(Endpoint(Self.one)) == false)
    }
  }

  /// Whoever reads meanwhile reads the old file to its end, and nothing is left beside the new one.
  @Test func fileIsReplacedAsAWhole() throws {
    try withFolder { () throws in
      try file.remember(secret("qx_pat_one"), for: Endpoint(Self.one))
      let reader = try #require(FileHandle(forReadingAtPath: file.path))
      let old = try String(contentsOfFile: file.path, encoding: .utf8)
      try file.remember(secret("qx_pat_two"), for: Endpoint(Self.two))
      #expect(try reader.readToEnd().map { String(decoding: $0, as: UTF8.self) } == old)
      #expect(try FileManager.default.contentsOfDirectory(atPath: file.directory) == ["credentials"])
    }
  }

  @Test func loginsAtTheSameTimeAreAllKept() async throws {
    let file = file
    defer { try? FileManager.default.removeItem(at: folder) }
    try await withThrowingTaskGroup { group in
      for number in 0..<20 {
        group.addTask {
          let server = try Endpoint("https://\(number).example")
          try file.remember(Secret(copying: "qx_pat_\(number)".utf8), for: server)
        }
      }
      try await group.waitForAll()
    }
    #expect(try file.servers().count == 20)
  }

  @Test func fileThatOthersCanReadIsRefused() throws {
    try withFolder { () throws in
      try file.remember(secret("qx_pat_one"), for: Endpoint(Self.one))
      for mode in [0o640, 0o604, 0o620] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        let failure = #expect(throws: CommandFailure.self) { try file.current() }
        #expect(failure?.status == .refused)
        #expect(failure?.message?.contains("chmod 600 \(file.path)") == true)
        #expect(throws: CommandFailure.self) { try file.remember(secret("x"), for: Endpoint(Self.two)) }
      }
    }
  }

  @Test func symbolicLinkIsRefusedAndItsTargetLeftAlone() throws {
    try withFolder { () throws in
      try file.remember(secret("qx_pat_one"), for: Endpoint(Self.one))
      let target = folder.appending(path: "target").path
      try FileManager.default.moveItem(atPath: file.path, toPath: target)
      try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
      let before = try String(contentsOfFile: target, encoding: .utf8)
      let failure = #expect(throws: CommandFailure.self) { try file.current() }
      #expect(failure?.message?.contains("is a symbolic link") == true)
      #expect(throws: CommandFailure.self) { try file.remember(secret("x"), for: Endpoint(Self.two)) }
      #expect(throws: CommandFailure.self) { try file.forget(Endpoint(Self.one)) }
      #expect(try String(contentsOfFile: target, encoding: .utf8) == before)
    }
  }

  @Test func directoryThatOthersCanWriteInIsRefused() throws {
    try withFolder { () throws in
      try FileManager.default.createDirectory(
        atPath: file.directory,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o777]
      )
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: file.directory)
      #expect(throws: CommandFailure.self) { try file.remember(secret("x"), for: Endpoint(Self.one)) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: file.directory).isEmpty)
    }
  }

  @Test(arguments: ["rubbish", "https://one.example", "https://a b c", "http://keys.example.com qx_pat_one"])
  func lineThatIsNoLoginIsRefusedAndNotRepeated(line: String) throws {
    try withFolder { () throws in
      try file.remember(secret("qx_pat_one"), for: Endpoint(Self.one))
      let handle = try #require(FileHandle(forWritingAtPath: file.path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("\(line)\n".utf8))
      let failure = #expect(throws: CommandFailure.self) { try file.current() }
      #expect(failure?.message?.contains("a line that is no login") == true)
      #expect(failure?.message?.contains("qx_pat") == false)
    }
  }
}
