import Credentials

/// The list of keys, and one of them.
extension LinearDashboard {
  // MARK: The list

  func list(_ filter: String) async throws {
    keys.query.filter = try KeyFilter(parsing: filter)
    keys.filterText = filter
    keys.pages = LinearPages()
    try await readOutKeys()
  }

  func sort(_ column: String) async throws {
    let columns = KeySort.Column.allCases.map(\.rawValue)
    let read: (String) throws -> KeySort = { text in
      guard let sort = KeySort(text: text.lowercased()) else {
        throw AnswerProblem("the columns are \(columns.joined(separator: ", "))")
      }
      return sort
    }
    let help = [
      "The columns are \(columns.joined(separator: ", ")). A - in front turns the order around: -name."
    ]
    keys.query.sort =
      column.isEmpty
      ? try await conversation.ask(
        Question("Sort by", standard: (.standard, KeySort.standard.text), help: help, read: read)
      ) : try read(column)
    keys.pages = LinearPages()
    try await readOutKeys()
  }

  /// Asks the store for the page that the list is at, and says it.
  func readOutKeys() async throws {
    listing = .keys
    let page = try await store.keys(keys.pageQuery)
    let total = try await store.tally(keys.query.filter, before: nil).matching
    let policy = try await store.rotationPolicy()
    keys.pages.take(page.keys, hasMore: page.hasMore)
    let fitting = keys.filterText.isEmpty ? "" : " that match \(keys.filterText.debugDescription)"
    guard !page.keys.isEmpty else {
      let remedy = keys.filterText.isEmpty ? "`create` makes one." : "`list` lists all of them."
      try conversation.say("No keys\(fitting). \(remedy)")
      return
    }
    let first = keys.pages.firstNumber
    let range = "\(first) to \(first + page.keys.count - 1) of \(total)"
    let now = session.now()
    try conversation.say(
      heading: "Keys\(fitting) by \(keys.query.sort.text), \(range)",
      page.keys.enumerated().map { "\(first + $0) \(KeyPhrase.line(of: $1, policy: policy, now: now))" }
    )
    if page.hasMore { try conversation.say("There are more: `next`.") }
  }

  // MARK: One key

  /// The key that an argument names; where there is none, somebody is asked.
  func key(_ argument: String) async throws -> APIKey {
    if !argument.isEmpty { return try await find(argument) }
    var standard: (value: APIKey, text: String)?
    if let id = current?.id, let key = try? await store.key(id), key.revokedAt == nil {
      standard = (key, key.displayName)
    }
    return try await conversation.ask(
      Question(
        "Which key",
        standard: standard,
        help: ["Its number in the list that was read out last, its name, or its id."],
        read: find
      )
    )
  }

  private func find(_ text: String) async throws -> APIKey {
    let key =
      if let id = keys.pages.row(numbered: text)?.id { try await store.key(id) } else {
        try await store.key(referredToAs: text)
      }
    current = key
    return key
  }

  func open(_ argument: String) async throws {
    let key = try await key(argument)
    let history = try await store.auditEvents(AuditQuery(keyID: key.id, limit: 10))
    let description = KeyDescription(
      key: key,
      usage: try await store.usage(of: key.id),
      events: history.events,
      policy: try await store.rotationPolicy(),
      now: session.now(),
      dates: session.dates
    )
    let spoken = SpokenKey(description: description)
    try conversation.say(heading: spoken.heading, spoken.facts)
    try conversation.say(heading: "Scopes", spoken.scopes)
    try conversation.say(heading: "Requests in the last 24 hours", spoken.requests)
    try conversation.say(heading: "History, newest first", spoken.history)
  }

  // MARK: Before a change

  /// Says what a key does just now: what people should hear before they change it.
  func sayImpact(of key: APIKey) async throws {
    let impact = Impact(key: key, usage: try await store.usage(of: key.id), now: session.now())
    let place = [key.environment?.rawValue, "owner \(key.owner)", "ends \(key.hint.tail)"].compactMap(\.self)
    try conversation.say(
      ["\(key.displayName): \(place.joined(separator: ", "))"]
        + impact.use.map { $0.split(separator: " ").joined(separator: " ") }
    )
  }
}
