import Foundation
import ProgramTesting
import Testing

/// A service of somebody's own behind real gateways with the shipped configurations.
@Suite struct GatewayTests {
  @Test(.enabled(if: Gateway.nginx.isInstalled, Gateway.nginx.advice), arguments: GatewayPromise.allCases)
  func nginxKeeps(_ promise: GatewayPromise) throws {
    try promise.check(.nginx)
  }

  @Test(.enabled(if: Gateway.caddy.isInstalled, Gateway.caddy.advice), arguments: GatewayPromise.allCases)
  func caddyKeeps(_ promise: GatewayPromise) throws {
    try promise.check(.caddy)
  }

  @Test(.enabled(if: Gateway.haproxy.isInstalled, Gateway.haproxy.advice), arguments: GatewayPromise.allCases)
  func haproxyKeeps(_ promise: GatewayPromise) throws {
    try promise.check(.haproxy)
  }

  @Test(arguments: Gateway.allCases)
  func whatIsTestedIsTheShippedFileWithOtherAddresses(_ gateway: Gateway) throws {
    let own = try gateway.configuration(
      server: "«server»",
      service: "«service»",
      gateway: "«gateway»",
      files: "«files»"
    )
    for place in ["«server»", "«service»", "«gateway»"] {
      #expect(own.contains(place))
    }
    let shipped = try gateway.shipped.split(separator: "\n")
    let adapted = own.split(separator: "\n")
    let unchanged = zip(shipped, adapted).count { $0 == $1 }
    // Beside the addresses in the directives: those in the comments, and where files lie.
    #expect(shipped.count == adapted.count && shipped.count - unchanged < 10)
    #expect(!own.contains("127.0.0.1:"))
  }

  @Test func traefikAsksTheSameServerForTheSameHeaders() throws {
    let rules = try String(contentsOfFile: "\(Gateway.folder)/traefik-dynamic.yml", encoding: .utf8)
    #expect(rules.contains(#"address: "http://127.0.0.1:8080/v1/verify""#))
    #expect(rules.contains("trustForwardHeader: false"))
    for header in ["Key-Id", "Type", "Owner", "Scopes", "Environment"] {
      #expect(rules.contains("- X-Qodryx-\(header)\n"))
      #expect(rules.contains("X-Qodryx-\(header): \"\"\n"))
    }
  }
}
