import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server

/// `/v1/apps`, `/v1/grants` and `/v1/approvals`, with every type of credential.
@Suite struct AppManagementTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  private static let retool = """
    {"name": "Retool", "kind": "confidential", "redirect_uris": ["https://retool.example.com/cb"],
     "scopes": ["write:workflows", "read:projects"]}
    """

  private func device(_ scopes: ScopeSet, app: AppID = .commandLine) async throws -> BegunDeviceAuthorization
  {
    try await stage.store.beginDeviceAuthorization(
      DeviceRequest(app: app, scopes: scopes, address: "10.20.9.3", device: "ops-7")
    )
  }

  @Test func anAppIsRegisteredAndItsSecretShownOnce() async throws {
    let person = try await stage.person("ann", scopes: Scope.management)
    try await stage.serve { visitor in
      // What the app may ask for, its registrar need not hold: a person who does decides.
      let made = try await visitor.send(.post, "/v1/apps", as: person, json: Self.retool)
      #expect(made.status == 201)
      let id = try #require(made.string("id"))
      let secret = try #require(made.string("client_secret"))
      #expect(made[header: "Location"] == "/v1/apps/\(id)")
      #expect(secret.hasPrefix("qx_secret_"))
      #expect(made["scopes"] as? [String] == ["read:projects", "write:workflows"])
      #expect(made.string("created_by") == "ann")
      #expect(made.string("created_from") == "api 127.0.0.1")
      for target in ["/v1/apps/\(id)", "/v1/apps/lookup?reference=retool", "/v1/apps"] {
        let answer = try await visitor.send(.get, target, as: person)
        #expect(answer.status == 200, "\(target)")
        #expect(answer.text.contains(id))
        #expect(!answer.text.contains(secret) && !answer.text.contains("client_secret"))
      }
      #expect(try await visitor.send(.get, "/v1/apps/Retool", as: person).status == 404)

      let rotated = try await visitor.send(.post, "/v1/apps/\(id)/rotate-secret", as: person)
      #expect(rotated.status == 201)
      let next = try #require(rotated.string("client_secret"))
      let (old, new) = (
        Client(id: id, secret: secret, redirectURI: ""), Client(id: id, secret: next, redirectURI: "")
      )
      #expect(try await visitor.refresh("x", by: old).string("error") == "invalid_client")
      #expect(try await visitor.refresh("x", by: new).string("error") == "invalid_grant")
      #expect(try await visitor.send(.delete, "/v1/apps/\(id)", as: person).string("id") == id)
      #expect(try await visitor.send(.get, "/v1/apps/\(id)", as: person).status == 404)
    }
  }

  @Test func aPublicAppHasNoSecret() async throws {
    let person = try await stage.person()
    let body = Self.retool.replacing("confidential", with: "public")
    try await stage.serve { visitor in
      let made = try await visitor.send(.post, "/v1/apps", as: person, json: body)
      #expect(made.status == 201)
      #expect(made["client_secret"] is NSNull)
      #expect(made["secret_hint"] is NSNull)
      let id = try #require(made.string("id"))
      #expect(try await visitor.send(.post, "/v1/apps/\(id)/rotate-secret", as: person).status == 409)
      #expect(try await visitor.send(.delete, "/v1/apps/qodryx-cli", as: person).status == 409)
    }
  }

  @Test(arguments: [
    (#""kind": "confidential""#, #""kind": "secret""#, "kind"),
    (#""name": "Retool""#, #""name": """#, "name"),
    ("https://retool.example.com/cb", "http://retool.example.com/cb", "redirect_uris"),
    ("https://retool.example.com/cb", "https://retool.example.com/#x", "redirect_uris"),
    ("write:workflows", "write:keys", "scopes"), ("write:workflows", "read:moon", "scopes"),
  ])
  func anAppThatIsNotAllowedIsNamed(_ text: String, _ wrong: String, _ field: String) async throws {
    let person = try await stage.person()
    try await stage.serve { visitor in
      let body = Self.retool.replacing(text, with: wrong)
      let answer = try await visitor.send(.post, "/v1/apps", as: person, json: body)
      #expect(answer.status == 422)
      #expect(answer.string("error.details")?.hasPrefix("\(field): ") == true)
    }
  }

  @Test func listsComeInPagesNewestFirst() async throws {
    let person = try await stage.person()
    var ids: [String] = []
    for name in ["one", "two", "three"] {
      stage.clock.advance(by: 1)
      ids.append(try await stage.register(name).id)
    }
    let newest = Array(ids.reversed())
    for owner in ["ann", "ben"] {
      stage.clock.advance(by: 1)
      let begun = try await device([Scope(.read, .projects)], app: AppID(rawValue: ids[0]))
      _ = try await stage.store.approve(
        begun.approval.id,
        code: begun.code,
        scopes: begun.approval.scopes,
        for: owner,
        by: .ops1
      )
      let digest = try #require(Ticket.digest(of: begun.deviceCode.text))
      _ = try await stage.store.redeemDeviceCode(digest, by: AppID(rawValue: ids[0])).get()
    }
    try await stage.serve { visitor in
      let first = try await visitor.send(.get, "/v1/apps?limit=2", as: person)
      #expect(first.column("id") == Array(newest.prefix(2)))
      let cursor = try #require(first.string("next_cursor"))
      let rest = try await visitor.send(.get, "/v1/apps?limit=2&cursor=\(cursor)", as: person)
      #expect(rest.column("id") == [newest[2], "qodryx-cli"])
      #expect(rest["next_cursor"] is NSNull)

      let grants = try await visitor.send(.get, "/v1/grants?limit=1", as: person)
      #expect(grants.column("owner") == ["ben"])
      #expect(grants["total"] as? Int == 2)
      let next = try #require(grants.string("next_cursor"))
      let more = try await visitor.send(.get, "/v1/grants?limit=1&cursor=\(next)", as: person)
      #expect(more.column("owner") == ["ann"])
      #expect(try await visitor.send(.get, "/v1/grants?owner=ann", as: person).column("owner") == ["ann"])
      #expect(try await visitor.send(.get, "/v1/grants?app=qodryx-cli", as: person).column("id") == [])
      for target in ["/v1/apps?cursor=qodryx", "/v1/grants?cursor=app_0000000000000000"] {
        #expect(try await visitor.send(.get, target, as: person).status == 400)
      }
      let id = try #require(more.column("id").first)
      #expect(try await visitor.send(.get, "/v1/grants/\(id)", as: person).string("device") == "ops-7")
      let revoked = try await visitor.send(.delete, "/v1/grants/\(id)?reason=left", as: person)
      #expect(revoked.string("revoked_reason") == "left")
      #expect(try await visitor.send(.delete, "/v1/grants/\(id)", as: person).status == 409)
    }
  }

  @Test func aPersonApprovesWithTheCodeForThemselvesAndMayNarrow() async throws {
    let person = try await stage.person("ann")
    let begun = try await device([Scope(.read, .projects), Scope(.write, .projects)])
    let path = "/v1/approvals/\(begun.approval.id)"
    try await stage.serve { visitor in
      let list = try await visitor.send(.get, "/v1/approvals", as: person)
      #expect(list.column("code_head") == [begun.code.head])
      #expect(list.column("status") == ["pending"])
      #expect(!list.text.contains(begun.code.letters) && !list.text.contains(begun.code.description))
      let found = try await visitor.send(.get, "/v1/approvals/lookup?code=\(begun.code)", as: person)
      #expect(found.string("id") == begun.approval.id.rawValue)
      #expect(found.string("app_name") == "qodryx CLI")

      let wrong = try await visitor.send(
        .post,
        "\(path)/approve",
        as: person,
        json: #"{"code": "BBBB-BBBB"}"#
      )
      #expect(wrong.status == 422)
      #expect(wrong.string("error.details")?.contains("4 more tries") == true)
      let more = #"{"code": "\#(begun.code)", "scopes": ["read:keys"]}"#
      #expect(try await visitor.send(.post, "\(path)/approve", as: person, json: more).status == 422)
      let body = #"{"code": "\#(begun.code)", "scopes": ["read:projects"]}"#
      let approved = try await visitor.send(.post, "\(path)/approve", as: person, json: body)
      #expect(approved.status == 200)
      #expect(approved.string("status") == "approved")
      #expect(approved.string("granted_to") == "ann")
      #expect(approved.string("decided_by") == "ann")
      #expect(approved["granted_scopes"] as? [String] == ["read:projects"])
      #expect(try await visitor.send(.post, "\(path)/approve", as: person, json: body).status == 409)
      #expect(try await visitor.send(.post, "\(path)/deny", as: person).status == 409)
      #expect(try await visitor.send(.get, "/v1/approvals", as: person).column("id") == [])
      let unknown = try await visitor.send(.get, "/v1/approvals/lookup?code=\(begun.code)", as: person)
      #expect(unknown.status == 404)
      #expect(try await visitor.send(.get, "/v1/approvals/lookup?code=x", as: person).status == 422)
    }
  }

  @Test func nobodyApprovesWhatTheyDoNotHold() async throws {
    let weak = try await stage.person("ann", scopes: [Scope(.write, .keys), Scope(.read, .projects)])
    let begun = try await device([Scope(.read, .projects), Scope(.write, .deployments)])
    let path = "/v1/approvals/\(begun.approval.id)"
    try await stage.serve { visitor in
      let all = #"{"code": "\#(begun.code)"}"#
      let refused = try await visitor.send(.post, "\(path)/approve", as: weak, json: all)
      #expect(refused.status == 403)
      #expect(refused.code == "insufficient_scope")
      #expect(refused[header: "WWW-Authenticate"]?.contains(#"scope="write:deployments""#) == true)
      let less = #"{"code": "\#(begun.code)", "scopes": ["read:projects"]}"#
      #expect(try await visitor.send(.post, "\(path)/approve", as: weak, json: less).status == 200)
    }
  }

  @Test func denialEndsARequest() async throws {
    let person = try await stage.person()
    let begun = try await device([Scope(.read, .projects)])
    try await stage.serve { visitor in
      let answer = try await visitor.send(.post, "/v1/approvals/\(begun.approval.id)/deny", as: person)
      #expect(answer.status == 200)
      #expect(answer.string("status") == "denied")
      #expect(answer["granted_to"] is NSNull)
      let unknown = try await visitor.send(.post, "/v1/approvals/apr_0000000000000000/deny", as: person)
      #expect(unknown.status == 404)
    }
  }

  @Test func theProgramsOwnLoginManagesAndOtherAppsAndKeysDoNot() async throws {
    let client = try await stage.register()
    let person = try await stage.person("ann")
    let keys = [
      try await stage.issue(.live).secret, try await stage.issue(.test).secret,
      try await stage.issue(.readOnly).secret,
    ]
    try await stage.serve { visitor in
      let login = try await Consent(.commandLine).asking("read:keys write:keys").withChallenge
        .tokens(by: person, in: visitor).access
      let made = try await visitor.send(
        .post,
        "/v1/apps",
        as: login,
        json: Self.retool.replacing("Retool", with: "B")
      )
      #expect(made.status == 201)
      #expect(made.string("created_by") == "ann")
      let app = try await Consent(client).tokens(by: person, in: visitor).access
      for secret in keys + [app] {
        for target in ["/v1/apps", "/v1/grants", "/v1/approvals"] {
          #expect(try await visitor.send(.get, target, as: secret).status == 403)
        }
        #expect(try await visitor.send(.post, "/v1/apps", as: secret, json: Self.retool).status == 403)
      }
      for secret in [login, person] {
        for target in ["/v1/apps", "/v1/grants", "/v1/approvals"] {
          #expect(try await visitor.send(.get, target, as: secret).status == 200)
        }
      }
    }
  }
}
