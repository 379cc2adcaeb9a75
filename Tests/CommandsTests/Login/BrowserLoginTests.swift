import Credentials
import CredentialsTesting
import Foundation
import Qodryx
import Testing

@testable import Commands

@Suite struct BrowserLoginTests {
  /// Logs in while a browser is at the address that the login opens.
  private func logIn(
    _ desk: Desk,
    to address: String,
    browsing: (TestBrowser, _ opened: String) async throws -> Void
  ) async throws -> (status: ProgramStatus, errors: String) {
    let (addresses, opened) = AsyncStream<String>.makeStream()
    desk.openBrowser = { address in
      opened.yield(address)
      return true
    }
    let errors = RecordingSink()
    let program = Program(session: desk.session(errors: errors))
    async let status = {
      defer { opened.finish() }
      return await program.run(["auth", "login", address, "--browser"])
    }()
    for await opened in addresses {
      try await browsing(TestBrowser(), opened)
      break
    }
    return (await status, errors.text)
  }

  private func code(on page: TestBrowser.Shown) throws -> String {
    String(try #require(page.text.firstMatch(of: /[B-Z]{4}-[B-Z]{4}/)).output)
  }

  private func desk() async throws -> Desk {
    let desk = try Desk()
    _ = await desk.create("first")
    desk.leaveStore()
    return desk
  }

  @Test func browserComesBackWithTheLogin() async throws {
    let desk = try await desk()
    try await desk.withServer { address async throws in
      let login = try await logIn(desk, to: address) { browser, opened in
        #expect(opened.hasPrefix("\(address)/oauth/authorize?response_type=code&client_id=qodryx-cli&"))
        #expect(opened.contains("code_challenge_method=S256"))
        let page = try await browser.get(opened)
        #expect(page.status == 200)
        let approval = await desk.run("approvals", "approve", try code(on: page), "--db", desk.file)
        #expect(approval.status == .success)
        let last = try await browser.get("\(address)/oauth/authorize/wait")
        #expect(last.status == 200)
        #expect(last.text.contains("You can close this window."))
        #expect(last.address.hasPrefix("http://127.0.0.1:"))
        #expect(last.address.contains("/callback?"))
      }
      #expect(login.status == .success)
      #expect(login.errors.contains("Your browser opens to log in. If it does not, open this:"))
      #expect(login.errors.contains("\n  \(address)/oauth/authorize?"))
      #expect(login.errors.contains("Logged in to \(address)\n  As       ops1 (a person)\n"))
      #expect(await desk.run("keys", "list").output.contains("first"))
      #expect(await desk.run("auth", "token").output.hasPrefix("qx_oauth_"))
    }
  }

  @Test func deniedLoginIsSaidInBothPlaces() async throws {
    let desk = try await desk()
    try await desk.withServer { address async throws in
      let login = try await logIn(desk, to: address) { browser, opened in
        let page = try await browser.get(opened)
        _ = await desk.run("approvals", "deny", try code(on: page), "--db", desk.file)
        #expect(try await browser.get("\(address)/oauth/authorize/wait").text.contains("close this window"))
      }
      #expect(login.status == .refused)
      #expect(login.errors.hasSuffix("qodryx: the login was denied, or nobody approved it in time\n"))
      #expect(!FileManager.default.fileExists(atPath: desk.credentialsFile))
    }
  }

  /// Another page of the same browser can reach the port, but does not know the state.
  @Test func strangersAtThePortDoNotEndTheLogin() async throws {
    let desk = try await desk()
    try await desk.withServer { address async throws in
      let login = try await logIn(desk, to: address) { browser, opened in
        let items = try #require(URLComponents(string: opened)?.queryItems)
        let callback = try #require(items.first { $0.name == "redirect_uri" }?.value)
        for query in ["", "?code=stolen&state=guessed&iss=\(address)", "?error=access_denied&state="] {
          #expect(try await browser.get(callback + query).status == 404)
        }
        let page = try await browser.get(opened)
        _ = await desk.run("approvals", "approve", try code(on: page), "--db", desk.file)
        _ = try await browser.get("\(address)/oauth/authorize/wait")
      }
      #expect(login.status == .success)
    }
  }

  @Test func answerOfAnotherServerIsNotUsed() async throws {
    let desk = try await desk()
    try await desk.withServer { address async throws in
      let login = try await logIn(desk, to: address) { browser, opened in
        let items = try #require(URLComponents(string: opened)?.queryItems)
        let callback = try #require(items.first { $0.name == "redirect_uri" }?.value)
        let state = try #require(items.first { $0.name == "state" }?.value)
        _ = try await browser.get("\(callback)?code=c&state=\(state)&iss=https%3A%2F%2Fevil.example")
      }
      #expect(login.status == .refused)
      #expect(
        login.errors.contains("qodryx: the browser came back from another server: nothing was sent to it")
      )
    }
  }

  @Test(arguments: [
    ("/callback?code=c&state=s&iss=https%3A%2F%2Fk.example", Result<String, CommandFailure>.success("c")),
    (
      "/callback?error=access_denied&state=s&iss=https%3A%2F%2Fk.example",
      .failure(CommandFailure(.refused, "the login was denied, or nobody approved it in time"))
    ),
  ])
  func answerSaysWhatItMeans(_ target: String, _ meaning: Result<String, CommandFailure>) {
    #expect(BrowserAnswer(issuer: "https://k.example", state: "s").read(target) == meaning)
  }

  @Test(arguments: [
    "/", "/callback", "/other?code=c&state=s&iss=https%3A%2F%2Fk.example",
    "/callback?code=c&state=t&iss=https%3A%2F%2Fk.example",
    "/callback?code=c&code=d&state=s&iss=https%3A%2F%2Fk.example",
    "/callback?code=c&state=s&state=t&iss=https%3A%2F%2Fk.example",
    "/callback?code=&state=s&iss=https%3A%2F%2Fk.example", "/callback?state=s&iss=https%3A%2F%2Fk.example",
    "", "http://127.0.0.1/callback?code=c&state=s",
  ])
  func requestThatIsNoAnswerIsNotTakenForOne(_ target: String) {
    #expect(BrowserAnswer(issuer: "https://k.example", state: "s").read(target) == nil)
  }

  /// RFC 9207, section 2.4.
  @Test(arguments: ["", "&iss=https%3A%2F%2Fevil.example", "&iss=https%3A%2F%2Fk.example%2F"])
  func answerWithoutTheRightIssuerEndsTheLogin(_ issuer: String) throws {
    let answer = BrowserAnswer(issuer: "https://k.example", state: "s")
    let meaning = try #require(answer.read("/callback?code=c&state=s\(issuer)"))
    #expect(throws: CommandFailure.self) { try meaning.get() }
  }

  @Test func browserIsOpenedWithTheAddressAsOneWord() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qodryx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #if os(Linux)
      let program = folder.appending(path: "xdg-open")
    #else
      let program = folder.appending(path: "open")
    #endif
    let seen = folder.appending(path: "seen")
    // A pipe makes the test wait for the browser, which nobody else does.
    let made = mkfifo(seen.path, 0o600)
    #expect(made == 0)
    try Data("#!/bin/sh\nprintf '%s|' \"$@\" >'\(seen.path)'\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
    let address = "https://k.example/a?b=$(date)&c='d'"
    #expect(Browser.open(address, environment: ["PATH": "/nowhere:\(folder.path)"]))
    let pipe = try #require(FileHandle(forReadingAtPath: seen.path))
    #expect(try pipe.readToEnd().map { String(decoding: $0, as: UTF8.self) } == "\(address)|")
    #expect(!Browser.open(address, environment: ["PATH": "/nowhere"]))
  }
}
