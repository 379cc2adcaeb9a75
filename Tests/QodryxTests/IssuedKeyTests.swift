import Credentials
import FoundationEssentials
import Testing

@testable import Qodryx

@Suite struct IssuedKeyTests {
  @Test func secretArrivesOnceAndIsNotPrinted() async throws {
    let key = Specimen.text()
    let record = RecordTexts.key(#""key" : "\#(key)","#, description: #"\"key\" : \"not here\""#)
    try await FakeServer.run { _, _ in
      .json(record, status: 201)
    } while: { server in
      let issued = try await server.client().apiKeys.create(
        name: "ci",
        type: .live,
        scopes: [.readProjects],
        environment: .production
      )
      #expect(issued.key.id == "key_01J8ZC4M9Q2F7T0V")
      #expect(issued.key.scopes == [.readProjects])
      #expect(issued.key.description == #""key" : "not here""#)
      #expect(issued.secret?.reveal() == key)
      #expect(issued.secret?.withUnsafeBytes { $0.count } == key.utf8.count)
      var printed = "\(issued) \(String(reflecting: issued))"
      dump(issued, to: &printed)
      #expect(!printed.contains(key.suffix(8)))
      let body = server.seen[0].body
      #expect(body.contains(#""environment" : "prod""#))
      #expect(body.contains(#""type" : "live""#))
    }
  }

  @Test(arguments: ["", #""key":null,"#])
  func repeatedOrderHasNoSecret(member: String) async throws {
    try await FakeServer.run { _, _ in
      .json(RecordTexts.key(member))
    } while: { server in
      let issued = try await server.client().apiKeys.rotate("key_1", graceSeconds: 0)
      #expect(issued.secret == nil)
    }
  }

  @Test(arguments: ["qx_live_short", "", "\\u0071x_live_", "qx_live_" + String(repeating: "a", count: 38)])
  func secretThatIsNoCredentialIsAFailureThatDoesNotShowIt(secret: String) async throws {
    try await FakeServer.run { _, _ in
      .json(RecordTexts.key(#""key":"\#(secret)","#))
    } while: { server in
      let client = try server.client()
      let failure = await failure { try await client.personalTokens.create(name: "x", scopes: []) }
      #expect(failure?.kind == .malformedAnswer)
      #expect(secret.isEmpty || failure?.description.contains(secret) == false)
    }
  }

  @Test(arguments: [
    (#"{"key":"abc"}"#, "abc"), (#"{ "a" : {"key":"no"}, "key" : "abc" }"#, "abc"),
    (#"{"a":["key","no"],"key"\#n:\#t"abc"}"#, "abc"),
    (#"{"a":"key","b":"\"key\":\"no\"","key":"abc"}"#, "abc"),
    (#"{"a":"key"}"#, nil), (#"{"key":1}"#, nil), (#"{"a":{"key":"no"}}"#, nil), (#"{"key""#, nil), ("", nil),
    (#"{"key":"#, nil), (#"{"a":"\"#, nil), (#"["key","no"]"#, nil), (#"{"key":"abc"#, "abc"),
  ])
  func secretIsFoundInItsMemberAlone(json: String, secret: String?) {
    let found = Array(json.utf8).withUnsafeBytes { bytes in
      SecretMember.place(of: "key", in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(found == secret)
  }
}
