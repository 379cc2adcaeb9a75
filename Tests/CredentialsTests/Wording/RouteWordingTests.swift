import CredentialsTesting
import Testing

@testable import Credentials

@Suite struct RouteWordingTests {
  private func usage(_ routes: [(String, Int)], of count: Int? = nil) -> KeyUsage {
    var usage = KeyUsage.unused
    usage.routes24h = routes.map { KeyUsage.RouteCount(route: $0.0, requests: $0.1) }
    usage.routeCount24h = count ?? routes.count
    return usage
  }

  @Test func asManyRoutesAreNamedAsHaveRoom() {
    let busy = usage([("GET /v1/projects", 28_100), ("POST /v1/projects", 43), ("GET /v1/user", 1)], of: 9)
    let two = ["9 routes: GET /v1/projects 28.1k, POST /v1/projects 43,", "GET /v1/user 1, 6 more"]
    #expect(RouteWording.lines(busy, columns: 55, atMost: 2) == two)
    #expect(RouteWording.lines(busy, columns: 55, atMost: 1) == ["9 routes: GET /v1/projects 28.1k, 8 more"])
    #expect(
      RouteWording.lines(busy, columns: 33, atMost: 2) == [
        "9 routes: GET /v1/projects 28.1k,", "POST /v1/projects 43, 7 more",
      ]
    )
    #expect(RouteWording.lines(busy, columns: 1, atMost: 1) == ["9 routes: GET /v1/projects 28.1k,"])
  }

  @Test func allOfThemAreSaidWithoutARest() {
    let one = usage([("GET /v1/user", 2)])
    #expect(RouteWording.lines(one, columns: 80, atMost: 2) == ["1 route: GET /v1/user 2"])
    #expect(RouteWording.lines(.unused, columns: 80, atMost: 2).isEmpty)
  }
}
