import Foundation
import HTTPTypes
import Testing

@testable import Server

/// A browser: it keeps cookies, follows links within the server, and stops where it is sent to an app.
actor Browser {
  private let visitor: Visitor
  private var cookies: [String: String] = [:]
  /// What the last answer set, as it came.
  private(set) var lastCookies: [String] = []

  init(_ visitor: Visitor) {
    self.visitor = visitor
  }

  func cookie(_ name: String) -> String? { cookies[name] }
  func set(_ name: String, to value: String?) { cookies[name] = value }

  func open(_ target: String) async throws -> Answer {
    try await follow(try await send(.get, target, nil))
  }

  func submit(_ target: String, _ form: [Parameter]) async throws -> Answer {
    try await follow(try await send(.post, target, form))
  }

  /// One request, without going where it leads.
  func send(
    _ method: HTTPRequest.Method,
    _ target: String,
    _ form: [Parameter]?
  ) async throws -> Answer {
    var headers: [String: String] = [:]
    if !cookies.isEmpty {
      headers["Cookie"] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        .joined(separator: "; ")
    }
    if form != nil { headers["Content-Type"] = "application/x-www-form-urlencoded" }
    let answer = try await visitor.send(method, target, headers, body: form?.encoded)
    let set = answer.headers[values: .setCookie]
    if !set.isEmpty { lastCookies = set }
    for text in set {
      let pair = text.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      cookies[String(pair[0])] = pair.count == 2 ? String(pair[1]) : nil
    }
    return answer
  }

  private func follow(_ answer: Answer) async throws -> Answer {
    var answer = answer
    while (300...399).contains(answer.status), let target = answer[header: "Location"], target.hasPrefix("/")
    {
      answer = try await send(.get, target, nil)
    }
    return answer
  }
}

extension Answer {
  /// Where the browser is sent to, without what was added.
  var destination: String? { self[header: "Location"].map { String($0.prefix { $0 != "?" }) } }

  /// What it brings there.
  func brought(_ name: String) -> String? {
    self[header: "Location"].flatMap { URLComponents(string: $0)?.queryItems }?.first { $0.name == name }?
      .value
  }

  /// What a hidden field of the page holds.
  func field(_ name: String) throws -> String {
    let opening = "name=\"\(name)\" value=\""
    let place = try #require(text.range(of: opening), "\(text)")
    return String(text[place.upperBound...].prefix { $0 != "\"" })
  }

  /// The short code that the page shows.
  var shownCode: String? {
    text.firstMatch(of: /[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}/).map { String($0.output) }
  }
}
