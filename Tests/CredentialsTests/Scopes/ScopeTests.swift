import Credentials
import Testing

@Suite("Scopes")
struct ScopeTests {
  @Test func theEightOfTheDocumentComeFirstAndTheTwoForKeysLast() {
    #expect(
      Scope.all.map(\.rawValue) == [
        "read:projects", "write:projects", "read:workflows", "write:workflows", "read:security",
        "write:security", "read:deployments", "write:deployments", "read:keys", "write:keys",
      ]
    )
    #expect(Scope.platform.count == 8)
    #expect(Scope.management.map(\.rawValue) == ["read:keys", "write:keys"])
  }

  @Test(arguments: Scope.all) func everyScopeIsKnownByItsText(_ scope: Scope) throws {
    let access = try #require(scope.access)
    let resource = try #require(scope.resource)
    #expect(Scope(access, resource) == scope)
    #expect(Scope(rawValue: scope.rawValue) == scope)
    #expect(scope.isKnown)
    #expect("\(scope)" == scope.rawValue)
  }

  @Test(arguments: ["read:moons", "admin", "Read:projects", "read:projects:all", "", "read:", ":projects"])
  func aScopeFromElsewhereSurvivesButIsNotKnown(_ text: String) {
    let scope = Scope(rawValue: text)
    #expect(scope.rawValue == text)
    #expect(!scope.isKnown)
    for type in CredentialType.listed {
      #expect(!Scope.grantable(to: type).contains(scope))
    }
  }

  @Test func setsAreWrittenInTheDocumentsOrderAndReadBack() {
    let scopes: ScopeSet = [
      Scope(rawValue: "zap:all"), Scope(.write, .deployments), Scope(rawValue: "ask:me"),
      Scope(.read, .projects), Scope(.read, .keys),
    ]
    #expect(scopes.joined == "read:projects write:deployments read:keys ask:me zap:all")
    #expect(ScopeSet(joined: scopes.joined) == scopes)
    #expect(ScopeSet(joined: "").isEmpty)
    #expect(ScopeSet().joined.isEmpty)
    #expect(ScopeSet(Scope.all.shuffled()).ordered == Scope.all)
  }

  @Test func eachTypeOfCredentialCanHoldWhatItIsFor() {
    #expect(Scope.grantable(to: .live) == Scope.platform)
    #expect(Scope.grantable(to: .test) == Scope.platform)
    #expect(
      Scope.grantable(to: .readOnly).map(\.rawValue)
        == ["read:projects", "read:workflows", "read:security", "read:deployments"]
    )
    #expect(Scope.grantable(to: .personal) == Scope.all)
  }

  @Test func aScopeGrantsExactlyItself() {
    let scopes: ScopeSet = [Scope(.write, .projects)]
    #expect(!scopes.contains(Scope(.read, .projects)))
  }

  @Test(arguments: Resource.allCases) func everyResourceSaysWhatItsScopesPermit(_ resource: Resource) {
    let texts = [(true, false), (false, true), (true, true)].map { resource.permits(read: $0.0, write: $0.1) }
    #expect(Set(texts).count == 3)
    #expect(texts.allSatisfy { !$0.isEmpty })
    #expect(resource.permits(read: false, write: false).isEmpty)
    #expect(resource.abbreviation.count == 2)
  }
}
