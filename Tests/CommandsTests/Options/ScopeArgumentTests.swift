import Credentials
import Testing

@testable import Commands

@Suite struct ScopeArgumentTests {
  @Test(arguments: [
    (["read:projects"], "read:projects"),
    (["read:projects,write:deployments"], "read:projects write:deployments"),
    (["write:projects", "read:projects"], "read:projects write:projects"),
    (["read:projects, READ:Projects"], "read:projects"),
    ([], ""),
  ])
  func scopesAreRead(arguments: [String], joined: String) throws {
    #expect(try ScopeArgument.scopes(arguments).joined == joined)
  }

  @Test func unknownScopeIsAnsweredWithAllThatThereAre() throws {
    let error = try #require(throws: FieldProblemError.self) {
      try ScopeArgument.scopes(["read:projects", "read:project"])
    }
    #expect(
      error.description.hasPrefix("scopes: there is no scope \"read:project\": use read:projects, write:")
    )
  }
}
