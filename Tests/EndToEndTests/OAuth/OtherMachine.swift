import Foundation
import ProgramTesting
import Testing

/// Where somebody works who has a server, but not its store: the program in a home of its own.
struct OtherMachine {
  let folder: TemporaryFolder
  var environment: [String: String]

  /// - Throws: `SystemError` when the folder cannot be made.
  init() throws {
    folder = try TemporaryFolder()
    environment = PseudoTerminal.environment.merging([
      "HOME": folder.path(of: "home"),
      "XDG_DATA_HOME": folder.path(of: "data"),
      "XDG_CONFIG_HOME": folder.path(of: "config"),
      "TZ": "UTC",
    ]) { $1 }
  }

  var credentialsFile: String { folder.path(of: "config/qodryx/credentials") }

  /// - Throws: `SystemError` when the program cannot be started.
  func run(_ arguments: String...) throws -> BuiltProgram.Result {
    try BuiltProgram.run(BuiltProgram.path, arguments: arguments, environment: environment)
  }

  /// Runs a verb in a terminal, wide enough that no sentence is broken.
  ///
  /// - Throws: `SystemError` when the program cannot be started.
  func terminal(_ arguments: String..., extra: [String: String] = [:]) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path,
      arguments: arguments,
      environment: environment.merging(extra) { $1 },
      columns: 250,
      workingDirectory: folder.path
    )
  }

  /// The access token of the login.
  ///
  /// - Throws: an expectation's failure where nobody is logged in.
  func accessToken() throws -> String {
    let printed = try run("auth", "token")
    try #require(printed.status == .exited(0), "\(printed.errors)")
    return printed.output.trimmingCharacters(in: .newlines)
  }

  /// Logs in with `--browser`, as somebody who allows everything with a personal token.
  ///
  /// - Returns: how the program ended, and what the browser showed last.
  /// - Throws: `SystemError`, `CocoaError`.
  func logIn(to server: OwnServer, as person: String) throws -> (BuiltProgram.Result, page: String) {
    let page = folder.path(of: "page.html")
    let browser = folder.path(of: "xdg-open")
    try Self.browser.write(toFile: browser, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: browser)
    var variables = environment
    variables["PATH"] = "\(folder.path):\(variables["PATH"] ?? "")"
    variables["TEST_PERSON"] = person
    variables["TEST_SERVER"] = server.url
    variables["TEST_PAGE"] = page
    let result = try BuiltProgram.run(
      BuiltProgram.path,
      arguments: ["auth", "login", server.url, "--browser"],
      environment: variables
    )
    return (result, try String(contentsOfFile: page, encoding: .utf8))
  }

  /// What a desktop's `xdg-open` leads to: a browser, and a person who ticks nothing off.
  private static let browser = #"""
    #!/bin/sh
    set -eu
    jar=$TEST_PAGE.cookies
    ask() { curl --silent --show-error --location --max-time 20 --cookie "$jar" --cookie-jar "$jar" "$@"; }

    page=$(ask "$1")
    token=$(printf '%s' "$page" | sed -n 's/.*name="form_token" value="\([^"]*\)".*/\1/p')
    set -- --data-urlencode "form_token=$token" --data-urlencode "token=$TEST_PERSON" --data decision=allow
    for scope in $(printf '%s' "$page" | grep 'name="scope"' | sed 's/.*value="\([^"]*\)".*/\1/'); do
      set -- "$@" --data-urlencode "scope=$scope"
    done
    ask "$@" "$TEST_SERVER/oauth/authorize" >"$TEST_PAGE.part"
    mv "$TEST_PAGE.part" "$TEST_PAGE"
    """#
}
