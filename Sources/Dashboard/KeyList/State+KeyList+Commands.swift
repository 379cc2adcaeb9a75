import Credentials

extension State {
  mutating func runInList(_ command: Command.ID) -> [Effect] {
    if let effects = runInTrail(command) { return effects }
    switch command {
    case .down: return move(by: 1)
    case .up: return move(by: -1)
    case .pageDown: return move(by: listHeight)
    case .pageUp: return move(by: -listHeight)
    case .first: return goToEnd(last: false)
    case .last: return goToEnd(last: true)
    case .open: return openDetail()
    case .nextPanel: return goToNextPanel()
    case .create:
      screens.append(.form(KeyForm(creating: .live, owner: session.actor.name)))
      return []
    case .createToken:
      screens.append(.form(KeyForm(creating: .personal, owner: session.actor.name)))
      return []
    case .rotateMostOverdue: return startWalk()
    case .mark, .markAll, .unmarkAll: return runOnMarks(command)
    case _ where actsOnMarks && Self.bulkCommands.contains(command): return runOnMarks(command)
    case .filter:
      list.isFiltering = true
      return []
    case .sort: return sort(by: nextSort())
    case .reverseSort:
      return sort(by: KeySort(list.sort.column, ascending: !list.sort.isAscending))
    case .press:
      keepFilter()
      return []
    case .complete, .olderFilter, .newerFilter: return runInFilterLine(command)
    case .back: return backInList()
    default: return runOnKey(command)
    }
  }

  /// One step at a time: a question is given up, marks are taken away, and at last the filter.
  private mutating func backInList() -> [Effect] {
    if connection.slowness(at: now) != nil { return [.cancelLookups] }
    guard list.marks.isEmpty || list.isFiltering else { return runOnMarks(.unmarkAll) }
    return clearFilter()
  }

  private mutating func move(by distance: Int) -> [Effect] {
    list.move(by: distance)
    return listSettled()
  }

  /// Goes to the first or last key: at once where it is at hand, else by asking for that end of the list.
  private mutating func goToEnd(last: Bool) -> [Effect] {
    let isElsewhere = last ? list.hasMoreAfter : list.hasMoreBefore
    if isElsewhere || list.awaited != nil { return reloadList(last ? .end : .start) }
    return move(by: last ? list.rows.count : -list.rows.count)
  }

  private func nextSort() -> KeySort {
    let columns = KeySort.Column.allCases
    let index = columns.firstIndex(of: list.sort.column) ?? 0
    return KeySort(columns[(index + 1) % columns.count])
  }

  private mutating func sort(by sort: KeySort) -> [Effect] {
    list.sort = sort
    notice = .hint("Sorted by \(sort.column.rawValue). s goes to the next column, S turns the order around.")
    return reloadList(.refilter)
  }

  mutating func openDetail() -> [Effect] {
    guard let key = list.selectedKey else { return [] }
    let detail = KeyDetail(key: key, usage: knownUsage(of: key.id))
    screens.append(.detail(detail))
    return detail.reload
  }
}
