import Foundation
import ProgramTesting
import Testing

/// What clients try that want more than their key allows.
extension GatewayPromise {
  static func forgedRequest(_ guarded: GuardedService) throws {
    let secret = try guarded.store.create("reader", scopes: "read:workflows")
    let allowed = "/v1/workflows"
    let forgeries: [[String]] = [
      ["X-Forwarded-Uri: \(allowed)", "X-Forwarded-Method: GET"],
      ["X-Original-URI: \(allowed)", "X-Original-Method: GET"],
      ["X_Forwarded_Uri: \(allowed)", "X_Original_URI: \(allowed)"],
      ["X-Original-URL: \(allowed)", "X-Rewrite-URL: \(allowed)", "X-HTTP-Method-Override: GET"],
      ["X-Forwarded-Uri: \(allowed)", "Connection: close, X-Forwarded-Uri, X-Forwarded-Method"],
      ["X-Original-URI: \(allowed)", "Connection: close, X-Original-URI, X-Original-Method"],
      ["X-Qodryx-Scopes: read:projects write:projects", "X-Qodryx-Key-Id: key_admin"],
    ]
    for headers in forgeries {
      let forged = headers.flatMap { ["--header", $0] }
      for path in ["/v1/projects", "/v1/projects?scope=read:workflows"] {
        let answers = try [
          guarded.ask(path, as: secret, arguments: forged),
          guarded.ask(path, as: secret, arguments: forged + ["--data", "name=x"]),
          guarded.ask(allowed, as: secret, arguments: forged + ["--request", "DELETE"]),
        ]
        #expect(answers.map(\.status) == [403, 403, 403], "\(headers) at \(path)")
      }
    }
    #expect(try guarded.service.seen.isEmpty)
  }

  static func forgedVerdict(_ guarded: GuardedService) throws {
    let secret = try guarded.store.create("reader", scopes: "read:projects")
    let forgeries: [[String]] = [
      ["X-Qodryx-Scopes: write:everything", "x-qodryx-owner: forged", "X-QODRYX-KEY-ID: forged"],
      ["X_Qodryx_Scopes: write:everything", "X-Qodryx_Owner: forged", "x_qodryx-key_id: forged"],
      ["X-Qodryx-Scopes: write:everything", "Connection: close, X-Qodryx-Scopes, X-Qodryx-Owner"],
      ["X-Forwarded-Uri: /forged", "X-Forwarded-Method: forged", "X_Forwarded_Uri: /forged"],
      [
        "X-Original-URI: /forged", "X-Original-URL: /forged", "X-Rewrite-URL: /forged",
        "Forwarded: for=forged",
      ],
      ["X-Forwarded-For: 192.0.2.7", "X-Forwarded-Host: forged", "X-Real-IP: 192.0.2.7"],
    ]
    for headers in forgeries {
      let answer = try guarded.ask(
        "/v1/projects",
        as: secret,
        arguments: headers.flatMap { ["--header", $0] }
      )
      #expect(answer.status == 200)
    }

    let seen = try guarded.service.seen
    #expect(seen.count == forgeries.count)
    for request in seen {
      #expect(request.values("X-Qodryx-Scopes") == ["read:projects"])
      #expect(request.values("X-Qodryx-Owner").count == 1 && request.values("X-Qodryx-Key-Id").count == 1)
      #expect(!request.values("Connection").contains { $0.lowercased().contains("qodryx") })
      let values = request.headers.filter { $0[0].lowercased() != "connection" }.map { $0[1] }
      #expect(
        !values.contains { $0.contains("forged") || $0.contains("everything") || $0.contains("192.0.2.7") }
      )
    }
  }

  static func ambiguousPath(_ guarded: GuardedService) throws {
    let secret = try guarded.store.create("reader", scopes: "read:projects")
    let paths = [
      "/v1/projects/../deployments", "/v1/projects/%2e%2e/deployments", "//v1/projects", "/v1//projects",
      "/v1/projects;/x", "/v1/%70rojects/..%2fdeployments", "/v1/projectsx", "/v2/projects", "/",
    ]
    for path in paths {
      let answer = try guarded.ask(path, as: secret, arguments: ["--path-as-is"])
      #expect(answer.status == 403, "\(path)")
    }
    #expect(try guarded.service.seen.isEmpty)
    #expect(try guarded.ask("/v1/projects/a%20b", as: secret).status == 200)
  }

  static func credentialInAddress(_ guarded: GuardedService) throws {
    let secret = try guarded.store.create("careless")
    let encoded = "%71x" + secret.dropFirst(2)

    for path in ["/v1/projects?key=\(secret)", "/v1/projects/\(secret)", "/v1/projects?key=\(encoded)"] {
      #expect(try guarded.ask(path).status == 401, "alone")
      #expect(try guarded.ask(path, as: secret).status == 401, "with the same in a header")
    }
    #expect(try guarded.ask("/v1/projects?key=\(secret)", as: "qx_live_abc123def456").status == 401)
    #expect(try guarded.service.seen.isEmpty)

    guarded.server.stop()
    for header in ["Authorization: Bearer \(secret)", "X-API-Key: \(secret)", "Cookie: key=\(secret)"] {
      let refused = try guarded.ask("/v1/projects?key=\(secret)", "--header", header)
      #expect([502, 503].contains(refused.status))
    }
    #expect(try guarded.service.seen.isEmpty)
    // Without the prefix, which an encoding may hide.
    let tail = String(secret.dropFirst("qx_live_".count))
    #expect(guarded.store.files(holding: tail) == [])
  }

  static func serverGone(_ guarded: GuardedService) throws {
    let secret = try guarded.store.create("deploy")
    #expect(try guarded.ask("/v1/projects", as: secret).status == 200)
    #expect(guarded.server.stop() == .exited(0))

    for path in ["/v1/projects", "/v1/projects?x=1"] {
      let refused = try guarded.ask(path, as: secret)
      #expect([502, 503].contains(refused.status))
    }
    #expect([502, 503].contains(try guarded.ask("/v1/projects").status))
    #expect(try guarded.service.seen.count == 1)
  }
}
