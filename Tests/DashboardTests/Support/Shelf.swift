import Credentials

@testable import Dashboard

/// Keys in a fixed order that answer for pages as a store does, so that `update` can be tried without one.
struct Shelf {
  var keys: [APIKey]

  func page(_ query: KeyQuery) -> KeyPage {
    switch query.anchor {
    case .start: forwards(from: 0, query.limit)
    case .end: backwards(to: keys.count, query.limit)
    case .after(let cursor): forwards(from: place(of: cursor) + 1, query.limit)
    case .before(let cursor): backwards(to: place(of: cursor), query.limit)
    case .from(let cursor): forwards(from: place(of: cursor), query.limit)
    }
  }

  func tally(before cursor: KeyCursor?) -> KeyTally {
    KeyTally(matching: keys.count, position: cursor.map(place) ?? 0)
  }

  private func place(of cursor: KeyCursor) -> Int {
    keys.firstIndex { $0.id == cursor.id } ?? 0
  }

  private func forwards(from first: Int, _ limit: Int) -> KeyPage {
    let page = Array(keys.dropFirst(first).prefix(limit))
    return KeyPage(keys: page, hasMore: first + page.count < keys.count)
  }

  private func backwards(to end: Int, _ limit: Int) -> KeyPage {
    let page = Array(keys.prefix(end).suffix(limit))
    return KeyPage(keys: page, hasMore: page.count < end)
  }
}

extension State {
  /// Answers every question about the list, until none is left. Questions about a single key get an idle answer.
  mutating func answer(_ effects: [Effect], from shelf: Shelf) {
    var waiting = effects
    while !waiting.isEmpty {
      guard case .ask(let request) = waiting.removeFirst() else { continue }
      switch request {
      case .page(let query, let purpose): waiting += receive(.page(shelf.page(query), purpose))
      case .tally(_, let cursor, let generation):
        waiting += receive(.tally(shelf.tally(before: cursor), before: cursor, generation: generation))
      case .usage(let id): waiting += receive(.usage(.unused, of: id))
      default: break
      }
    }
  }
}
