import Foundation
import ProgramTesting
import Testing

/// The page that asks a person about an app, as their browser has it open.
struct ConsentForm {
  let page: Answer
  let browser: CookieBrowser
  let server: OwnServer
  /// What a dashboard is told: `WDJB-MJHT`.
  let code: String
  /// Proves that the form is of this browser's page.
  let token: String
  /// The values of the boxes.
  let scopes: [String]

  /// Goes where an app sends a browser.
  ///
  /// - Throws: an expectation's failure where there is no such page.
  init(_ address: String, in browser: CookieBrowser, on server: OwnServer) throws {
    self.browser = browser
    self.server = server
    let begun = try browser.open(address)
    try #require(begun.status == 303, "\(begun.body)")
    page = try browser.open(server.url + (try #require(begun["location"])))
    try #require(page.status == 200, "\(page.body)")
    code = String(try #require(page.body.firstMatch(of: /[B-Z]{4}-[B-Z]{4}/)).output)
    token = String(try #require(page.body.firstMatch(of: /name="form_token" value="([^"]+)"/)).output.1)
    scopes = page.body.matches(of: /name="scope"[^>]* value="([^"]+)"/).map { String($0.output.1) }
  }

  /// Presses Allow.
  ///
  /// - Parameter scopes: the boxes that are ticked; all of them if nil.
  /// - Throws: an expectation's failure where there is no answer.
  func allow(as person: String, scopes: [String]? = nil) throws -> Answer {
    let fields = [("form_token", token), ("token", person), ("decision", "allow")]
    return try send(fields + (scopes ?? self.scopes).map { ("scope", $0) })
  }

  func send(_ fields: [(name: String, value: String)]) throws -> Answer {
    try browser.send(fields, to: "\(server.url)/oauth/authorize")
  }

  /// Looks whether somebody has decided.
  func look() throws -> Answer { try browser.open("\(server.url)/oauth/authorize/wait") }

  /// What the browser carries back to the app, now that it is decided.
  ///
  /// - Throws: an expectation's failure where the browser is sent elsewhere, or nowhere.
  func comeBack(to app: RegisteredApp) throws -> [String: String] {
    let back = try look()
    try #require(back.status == 302, "\(back.body)")
    let location = try #require(back["location"])
    try #require(location.hasPrefix(app.redirectURI + "?"), "\(location)")
    let items = try #require(URLComponents(string: location)?.queryItems)
    return Dictionary(grouping: items, by: \.name).mapValues { $0.map { $0.value ?? "" }.joined() }
  }
}
