import ArgumentParser
import Testing

@testable import Commands

/// A command line that is right is read by its command alone; everything else by the whole tree.
struct LoneCommandTests {
  @Test(arguments: [
    "", "--ascii --theme light", "dashboard --read-only", "--db keys.db --linear",
    "keys", "keys list", "keys list --filter is:overdue --sort=-used --limit 3 --json",
    "keys list --db keys.db",
    "keys create deploy --scope read:projects,write:projects --note nightly",
    "keys rotate deploy --grace 24h",
    "keys revoke a --reason leaked --yes", "check --stdin", "check qx_live_abc", "scan . --revoke",
    "audit list --filter since:24h", "serve --listen 127.0.0.1:0", "tokens create ann --scope read:projects",
    "config show", "lst", "--db keys.db lst", "auth keys.example.com", "auth login https://keys.example.com",
    "demo --tour",
  ])
  func isReadAsInTheWholeTree(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let expected = try #require(try QodryxCommand.parseAsRoot(words) as? any Verb)

    let verb = try #require(QodryxCommand.loneVerb(words))

    #expect(described(verb) == described(expected))
  }

  @Test(arguments: [
    "keys list --help", "--help", "help keys", "help", "auth help", "keys help", "keys lst",
    "keys list --bogus",
    "keys list --limit x",
    "---completion keys list -- --sort 0 0", "--generate-completion-script bash", "--db keys.db keys list",
    "auth --remote https://127.0.0.1:1 logout", "auth --token-file secret token", "keys --db keys.db list",
  ])
  func everythingElseIsLeftToIt(_ line: String) {
    #expect(QodryxCommand.loneVerb(line.split(separator: " ").map(String.init)) == nil)
  }

  /// With all that was read.
  private func described(_ verb: any Verb) -> String {
    var text = ""
    dump(verb, to: &text)
    return text
  }
}
