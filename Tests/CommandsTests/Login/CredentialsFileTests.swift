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

  private func token(for server: Endpoint) throws -> String? {
    guard case .token(let secret) = try file.login(to: server)?.proof else { return nil }
    return text(secret)
  }

  private func remember(_ token: String, for server: String) throws {
    try file.remember(Login(Endpoint(server), .token(secret(token))))
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
      try remember("qx_pat_one", for: Self.one)
      #expect(try mode(file.path) == 0o600)
      #expect(try mode(file.directory) == 0o700)
      #expect(try mode(folder.appending(path: "config").path) == 0o700)
    }
  }

  @Test func everyServerHasItsOwnAndTheLatestIsFirst() throws {
    try withFolder { () throws in
      let (one, two) = (try Endpoint(Self.one), try Endpoint(Self.two))
      #expect(try file.current() == nil)
      try file.remember(Login(one, .token(secret("qx_pat_one"))))
      try file.remember(Login(two, .token(secret("qx_pat_two"))))
      #expect(try file.servers() == [two, one])
      try file.remember(Login(one, .token(secret("qx_pat_new"))))
      #expect(try file.current() == one)
      #expect(try token(for: one) == "qx_pat_new")
      #expect(try token(for: two) == "qx_pat_two")
      #expect(try file.login(to: Endpoint("https://three.example")) == nil)
    }
  }

  @Test func fileGoesWithTheLastLogin() throws {
    try withFolder { () throws in
      try remember("qx_pat_one", for: Self.one)
      #expect(try file.forget(Endpoint(Self.two)) == nil)
      #expect(try file.forget(Endpoint(Self.one)) != nil)
      #expect(try FileManager.default.contentsOfDirectory(atPath: file.directory).isEmpty)
      #expect(try file.forget(Endpoint(Self.one)) == nil)
    }
  }

  /// Whoever reads meanwhile reads the old file to its end, and nothing is left beside the new one.
  @Test func fileIsReplacedAsAWhole() throws {
    try withFolder { () throws in
      try remember("qx_pat_one", for: Self.one)
      let reader = try #require(FileHandle(forReadingAtPath: file.path))
      let old = try String(contentsOfFile: file.path, encoding: .utf8)
      try remember("qx_pat_two", for: Self.two)
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
          try file.remember(Login(server, .token(Secret(copying: "qx_pat_\(number)".utf8))))
        }
      }
      try await group.waitForAll()
    }
    #expect(try file.servers().count == 20)
  }

  @Test func fileThatOthersCanReadIsRefused() throws {
    try withFolder { () throws in
      try remember("qx_pat_one", for: Self.one)
      for mode in [0o640, 0o604, 0o620] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        let failure = #expect(throws: CommandFailure.self) { try file.current() }
        #expect(failure?.status == .refused)
        #expect(failure?.message?.contains("chmod 600 \(file.path)") == true)
        #expect(throws: CommandFailure.self) { try remember("x", for: Self.two) }
      }
    }
  }

  @Test func symbolicLinkIsRefusedAndItsTargetLeftAlone() throws {
    try withFolder { () throws in
      try remember("qx_pat_one", for: Self.one)
      let target = folder.appending(path: "target").path
      try FileManager.default.moveItem(atPath: file.path, toPath: target)
      try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
      let before = try String(contentsOfFile: target, encoding: .utf8)
      let failure = #expect(throws: CommandFailure.self) { try file.current() }
      #expect(failure?.message?.contains("is a symbolic link") == true)
      #expect(throws: CommandFailure.self) { try remember("x", for: Self.two) }
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
      #expect(throws: CommandFailure.self) { try remember("x", for: Self.one) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: file.directory).isEmpty)
    }
  }

  @Test(arguments: [
    "rubbish", "https://one.example", "https://a b c", "http://keys.example.com qx_pat_one",
    "https://one.example qx_oauth_one qx_refresh_one soon",
  ])
  func lineThatIsNoLoginIsRefusedAndNotRepeated(line: String) throws {
    try withFolder { () throws in
      try remember("qx_pat_one", for: Self.one)
      let handle = try #require(FileHandle(forWritingAtPath: file.path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("\(line)\n".utf8))
      let failure = #expect(throws: CommandFailure.self) { try file.current() }
      #expect(failure?.message?.contains("a line that is no login") == true)
      #expect(failure?.message?.contains("qx_pat") == false)
    }
  }

  @Test func loginsOfBothKindsStandBesideEachOther() throws {
    try withFolder { () throws in
      let (one, two) = (try Endpoint(Self.one), try Endpoint(Self.two))
      let end = Date(timeIntervalSince1970: 1_795_442_820)
      try remember("qx_pat_one", for: Self.one)
      let login = Login(
        two,
        .oauth(access: secret("qx_oauth_two"), refresh: secret("qx_refresh_two"), expiresAt: end)
      )
      try file.remember(login)
      #expect(
        try String(contentsOfFile: file.path, encoding: .utf8).hasSuffix(
          """
          \(Self.two) qx_oauth_two qx_refresh_two 2026-11-23T14:07:00.000Z
          \(Self.one) qx_pat_one

          """
        )
      )
      #expect(try token(for: one) == "qx_pat_one")
      guard case .oauth(let access, let refresh, let expiresAt) = try file.login(to: two)?.proof else {
        Issue.record("the login has become another")
        return
      }
      #expect(text(access) == "qx_oauth_two")
      #expect(text(refresh) == "qx_refresh_two")
      #expect(expiresAt == end)
    }
  }

  @Test func renewedLoginStaysBehindLaterOnes() throws {
    try withFolder { () throws in
      try remember("qx_pat_one", for: Self.one)
      try remember("qx_pat_two", for: Self.two)
      let lock = try file.lock()
      try file.replace(Login(Endpoint(Self.one), .token(secret("qx_pat_new"))), under: lock)
      #expect(try file.servers() == [Endpoint(Self.two), Endpoint(Self.one)])
      #expect(try token(for: Endpoint(Self.one)) == "qx_pat_new")
      // Who has logged out meanwhile stays logged out.
      try file.replace(Login(Endpoint("https://three.example"), .token(secret("x"))), under: lock)
      #expect(try file.servers().count == 2)
      #expect(try mode(file.path) == 0o600)
    }
  }
}
