import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import SQLiteStore
import Testing

@testable import Server

@Suite struct AddressTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test(arguments: [
    ([], "203.0.113.9", "127.0.0.1"),
    (["127.0.0.1"], "203.0.113.9", "203.0.113.9"),
    (["127.0.0.0/8"], "198.51.100.1, 203.0.113.9", "203.0.113.9"),
    (["127.0.0.1", "203.0.113.0/24"], "198.51.100.1, 203.0.113.9", "198.51.100.1"),
    (["127.0.0.1"], "203.0.113.9, nonsense", "127.0.0.1"),
    (["127.0.0.1"], "2001:db8::1", "2001:db8::1"),
    (["127.0.0.1"], "::ffff:203.0.113.9", "203.0.113.9"),
  ])
  func onlyATrustedProxyIsBelieved(_ trusted: [String], _ forwarded: String, _ client: String) async throws {
    let secret = try await stage.issue().secret
    let proxies = trusted.compactMap { IPNetwork($0) }
    try await stage.serve(ServerConfiguration(trustedProxies: proxies), over: .live) { visitor in
      let answer = try await visitor.send(.get, "/v1/user", as: secret, ["X-Forwarded-For": forwarded])
      #expect(answer.status == 200)
    }
    #expect(stage.log.requests.first?["address"] == client)
  }

  @Test(arguments: [
    ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("10.1.2.3", "10.1.2.3", true),
    ("10.1.2.0/23", "10.1.3.9", true), ("10.1.2.0/23", "10.1.4.9", false), ("0.0.0.0/0", "8.8.8.8", true),
    ("2001:db8::/33", "2001:db8:7fff::1", true), ("2001:db8::/33", "2001:db8:8000::1", false),
    ("0.0.0.0/0", "2001:db8::1", false),
  ])
  func aNetworkContainsItsAddresses(_ network: String, _ address: String, _ isInside: Bool) throws {
    let network = try #require(IPNetwork(network))
    #expect(network.contains(try #require(IPAddress(address))) == isInside)
  }

  @Test(arguments: ["", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "1.2.3.4.5", "10.0.0.1/8/8"])
  func nonsenseIsNoNetwork(_ text: String) {
    #expect(IPNetwork(text) == nil)
  }

  @Test(arguments: [
    ("0.0.0.0", false), ("192.0.2.1", false), ("::", false), ("127.0.0.1", true), ("::1", true),
    ("localhost", true),
    ("example.com", false),
  ])
  func beyondThisHostItTakesTLSOrAProxy(_ host: String, _ isFine: Bool) throws {
    let build = { (configuration: ServerConfiguration) in
      _ = try buildApplication(
        store: stage.store,
        principals: stage.store,
        configuration: configuration,
        now: stage.clock.now,
        logger: stage.log.logger
      )
    }
    try build(ServerConfiguration(host: host, isBehindProxy: true))
    guard !isFine else { return try build(ServerConfiguration(host: host)) }
    #expect(throws: ServerConfigurationProblem.self) { try build(ServerConfiguration(host: host)) }
  }
}
