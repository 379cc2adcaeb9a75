import Credentials
import Terminal

extension Painter {
  /// What an empty store shows instead of an empty table.
  mutating func drawFirstRun(_ rect: Rect, _ state: State) {
    let place = state.session.place
    guard state.isFullSize else {
      drawSmallFirstRun(rect, place)
      return
    }
    let lines: [(String, Style)] = [
      ("There are no API keys yet.", Style(.title).bold),
      ("", .text),
      ("This is a \(place.kind) store of your own. It holds a hash of each key, never the", .text),
      ("key itself, and is kept in", .text),
      ("  \(place.location)", Style(.accent)),
      ("", .text),
    ]
    let keys: [(String, String)] = [
      (state.keyName(.create), "create the first API key: name it, tick its scopes, copy it"),
      (state.keyName(.createToken), "create a personal token, for your own scripts and the command line"),
      (state.keyName(.openDemo), "look around in a throw-away store of sample keys instead"),
      (state.keyName(.commandLine), "connect URL: use the store of a server instead"),
      (state.keyName(.help), "see everything that can be pressed"),
      (state.keyName(.quit), "leave"),
    ]
    let height = lines.count + keys.count
    var y = rect.y + max(1, (rect.height - height) / 2)
    let x = rect.x + (rect.width >= 80 ? max(2, (rect.width - 76) / 2) : 2)
    for (line, style) in lines {
      text(fitted(line, rect.maxX - x - 2), x, y, style)
      y += 1
    }
    for (key, purpose) in keys where y < rect.maxY - 1 {
      text(key, x + 2, y, Style(.hintKey).bold)
      text(fitted(purpose, rect.maxX - x - 8), x + 6, y)
      y += 1
    }
  }

  /// On a small terminal nothing can be created, so nothing of it is offered.
  private mutating func drawSmallFirstRun(_ rect: Rect, _ place: StorePlace) {
    let full = State.fullSize
    let lines = [
      "There are no API keys yet.", "The store is", place.location,
      "Creating needs \(full.columns) columns", "and \(full.rows) rows.",
    ]
    for (index, line) in lines.enumerated() where rect.y + 1 + index < rect.maxY - 1 {
      text(fitted(line, rect.width - 4), rect.x + 2, rect.y + 1 + index)
    }
  }
}
