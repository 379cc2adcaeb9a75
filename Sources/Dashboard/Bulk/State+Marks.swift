import Credentials

/// Marking keys in the list.
extension State {
  /// Whether the keys of the list that change something speak of all marked keys.
  var actsOnMarks: Bool { context == .list && !list.marks.isEmpty }

  static let bulkCommands: [Command.ID] = [.rotate, .revoke, .toggleDisabled]

  mutating func runOnMarks(_ command: Command.ID) -> [Effect] {
    switch command {
    case .mark: return markSelected()
    case .markAll: return markAll()
    case .unmarkAll: list.marks.removeAll()
    default: return openBulk(command)
    }
    return []
  }

  /// Marks the selected key, or takes its mark away, and goes to the next one.
  private mutating func markSelected() -> [Effect] {
    guard let key = list.selectedKey else { return [] }
    if list.marks.contains(key.id) {
      list.marks.remove([key.id])
    } else if list.marks.add([key]) > 0 {
      notice = .caution(Self.marksAreFull)
      return []
    }
    list.move(by: 1)
    return listSettled()
  }

  private static var marksAreFull: String {
    "\(KeyWording.grouped(Marks.limit)) keys are marked: the most at one time. Change these first."
  }

  /// Marks all that the filter shows: at once where every row is here, else by asking for them.
  private mutating func markAll() -> [Effect] {
    guard list.hasMoreBefore || list.hasMoreAfter || list.awaited != nil else {
      takeMatching(list.rows, hasMore: false)
      return []
    }
    let query = KeyQuery(filter: list.filter, sort: list.sort, limit: Marks.limit)
    return [.ask(.matchingKeys(query, generation: list.generation))]
  }

  /// Keys that match the filter, unless that has changed since.
  mutating func takeMatching(_ page: KeyPage, _ generation: Int) {
    guard generation == list.generation else { return }
    takeMatching(page.keys, hasMore: page.hasMore)
  }

  private mutating func takeMatching(_ keys: [APIKey], hasMore: Bool) {
    let leftOver = list.marks.add(keys)
    guard leftOver > 0 || hasMore else {
      notice = .hint("\(DurationWording.counted(list.marks.count, "key", as: KeyWording.grouped)) marked.")
      return
    }
    let number = KeyWording.grouped(list.marks.count)
    notice = .caution("\(number) keys are marked: the most at one time. More match than that.")
  }

  func reasonAgainstMarking(_ command: Command.ID) -> String? {
    if !isFullSize { return sizeReason }
    switch command {
    case .unmarkAll: return list.marks.isEmpty ? "Nothing is marked." : nil
    default: return list.rows.isEmpty ? "There is no key to mark." : nil
    }
  }

  /// `Revoke 3`, while marks are set.
  func markedLabel(of command: Command.ID) -> String? {
    guard actsOnMarks, let action = bulkAction(for: command) else { return nil }
    return "\(action.title) \(KeyWording.grouped(list.marks.count))"
  }

  /// Keys are enabled where all that can be enabled or disabled are disabled.
  func bulkAction(for command: Command.ID) -> BulkAction? {
    switch command {
    case .rotate: .rotate
    case .revoke: .revoke
    case .toggleDisabled:
      list.marks.keys.contains { BulkAction.disable.reason(against: $0, at: now) == nil } ? .disable : .enable
    default: nil
    }
  }
}
