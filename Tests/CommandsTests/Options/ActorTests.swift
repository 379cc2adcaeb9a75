import Credentials
import Testing

@testable import Commands

@Suite struct ActorTests {
  @Test(arguments: [
    ([:], "root", "local"),
    (["SUDO_USER": "ops1"], "ops1", "local"),
    (["SSH_CONNECTION": "10.20.9.1 51234 10.0.0.5 22"], "root", "ssh 10.20.9.1"),
    (["SSH_CLIENT": "fe80::1 51234 22"], "root", "ssh fe80::1"),
    (["SSH_CONNECTION": "", "SSH_CLIENT": "10.20.9.7 1 22"], "root", "ssh 10.20.9.7"),
    (["SUDO_USER": "", "SSH_CONNECTION": " "], "root", "local"),
    (["SUDO_USER": "ev\u{1B}il", "SSH_CLIENT": "\u{7F}"], "root", "local"),
    (["SUDO_USER": String(repeating: "x", count: 65)], "root", "local"),
  ])
  func actorIsThePersonAndTheirAddress(environment: [String: String], name: String, origin: String) {
    let actor = Actor(account: Account(name: "root", homeDirectory: "/root"), environment: environment)
    #expect(actor == Actor(name: name, origin: origin))
  }
}
