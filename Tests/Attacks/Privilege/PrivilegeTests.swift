import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server
@testable import ServerTests

/// Every route with every kind of credential.
@Suite struct PrivilegeTests {
  private let stage: Stage

  init() throws { stage = try Stage() }

  @Test func everyRouteOfTheServerHasARow() {
    let served = Endpoints.sample(stage).all.map { "\($0.method?.rawValue ?? "GET") \($0.path)" }
    let rows = Route.table.map(\.name)
    #expect(Set(rows) == Set(served))
    #expect(rows.count == Set(rows).count)
  }

  @Test func everyCellOfTheTableIsAsTheRuleSays() async throws {
    let holders = try await Holder.all(on: stage)
    #expect(holders.count >= 40)
    var configuration = ServerConfiguration()
    configuration.failedAuthenticationsPerMinute = 1_000_000
    configuration.accessRequestsPerMinute = 1_000_000
    try await stage.serve(configuration) { visitor in
      for route in Route.table {
        let method = try #require(HTTPRequest.Method(route.method))
        for holder in holders {
          let answer = try await visitor.send(method, route.target, as: holder.secret)
          let cell = "\(route.name) by \(holder.name): \(answer.status)"
          if let refusal = holder.refusal(at: route) {
            #expect(answer.status == refusal, "\(cell)")
          } else if route.admission != .everybody {
            #expect(![401, 403, 429].contains(answer.status), "\(cell)")
          }
          #expect(answer.status < 500, "\(cell)")
        }
      }
    }
  }

  @Test func nobodyWhoIsRefusedChangesAnything() async throws {
    let holders = try await Holder.all(on: stage).filter { $0.scopes?.contains(Scope(.write, .keys)) != true }
    let victim = try await stage.issue()
    let before = try await stage.store.auditEvents(AuditQuery(limit: 1)).events.first?.sequence
    let bodies = [
      "PATCH": #"{"disabled": true}"#, "PUT": #"{"period_days": 1, "warning_days": 0}"#,
      "POST": #"{"name": "taken", "type": "live", "scopes": ["read:projects"]}"#, "DELETE": nil,
    ]
    try await stage.serve { visitor in
      for route in Route.table where route.admission == .holders(of: Scope(.write, .keys)) {
        let target = route.target.replacing("key_0000000000000000", with: victim.key.id.rawValue)
        let method = try #require(HTTPRequest.Method(route.method))
        for holder in holders {
          _ = try await visitor.send(method, target, as: holder.secret, json: bodies[route.method] ?? nil)
        }
      }
      #expect(try await visitor.send(.get, "/v1/projects", as: victim.secret).status == 200)
    }
    let events = try await stage.store.auditEvents(AuditQuery(limit: 50)).events
    let later = events.filter { $0.sequence > (before ?? 0) }.map(\.action)
    // The use of credentials that have ended is an event; nothing else has happened.
    #expect(Set(later.map(\.rawValue)).isSubset(of: [AuditEvent.Action.usedAfterEnd.rawValue]), "\(later)")
  }
}
