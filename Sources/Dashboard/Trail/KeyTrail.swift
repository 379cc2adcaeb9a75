import Credentials

/// What happened to one key, the newest first: a window on its events, and the place in them.
struct KeyTrail {
  let key: KeyID
  private(set) var rows = ListWindow<AuditEvent>()
  /// How many there are in all, where the store has counted them.
  private(set) var count: Int?
  /// Whether the keyboard speaks to it, where it stands below the list.
  var isFocused = false

  init(of key: KeyID) {
    self.key = key
  }

  /// The newest events, or those older than the event of a sequence number.
  func ask(before sequence: Int? = nil) -> Effect { .ask(.trail(key, before: sequence)) }

  mutating func take(_ page: AuditPage, before sequence: Int?, height: Int) {
    // A page behind others does not know what stands in front of it.
    if sequence == nil { count = page.matching }
    rows.take(page.events, hasMore: page.hasMore, after: sequence)
    rows.scroll(toHeight: height)
  }

  /// A question was given up; it is asked again when the selection moves.
  mutating func giveUp() {
    rows.isLoadingMore = false
  }

  /// Moves in the trail, and asks for more near its end; nil for a command that does not move.
  mutating func run(_ command: Command.ID, height: Int) -> [Effect]? {
    switch command {
    case .down: rows.move(by: 1)
    case .up: rows.move(by: -1)
    case .pageDown: rows.move(by: height)
    case .pageUp: rows.move(by: -height)
    case .first: rows.move(by: -rows.rows.count)
    case .last: rows.move(by: rows.rows.count)
    default: return nil
    }
    rows.scroll(toHeight: height)
    guard let oldest = rows.cursorForMore else { return [] }
    rows.isLoadingMore = true
    return [ask(before: oldest)]
  }
}
