import Credentials

/// Loading the list and moving in it.
extension State {
  /// What to ask for when the dashboard opens: no more rows than can be seen, which a slow line brings much sooner than a
  /// whole page.
  mutating func start() -> [Effect] {
    let rows = reloadList(limit: max(1, listHeight))
    let effects = [.ask(.policy)] + rows + [.ask(.passedDeadlines)] + inboxQuestions
    connection.ask(effects.count, at: now)
    return effects
  }

  /// Whether there is nothing to see yet but that the first rows have been asked for.
  var isOpening: Bool {
    !list.isLoaded && list.loadProblem == nil && tab == .keys && screens.isEmpty && modal == nil
      && prompt == nil
  }

  /// Shows the list anew: another filter, another order, or another end.
  mutating func reloadList(
    _ kind: PagePurpose.Kind = .start,
    limit: Int = KeyList.pageSize
  ) -> [Effect] {
    list.generation += 1
    list.askedAt = now
    list.isLoadingMore = false
    list.isAsking = true
    list.isOutdated = false
    list.awaited = kind
    var query = list.query
    query.anchor = kind == .end ? .end : .start
    query.limit = limit
    return [.ask(.page(query, PagePurpose(generation: list.generation, kind: kind))), .ask(.counts)]
  }

  /// Asks for the same place again, after somebody changed the store.
  mutating func refreshList() -> [Effect] {
    if let awaited = list.awaited { return reloadList(awaited) + [.ask(.policy)] }
    guard list.isLoaded, let first = list.rows.first, list.position != 0 || list.hasMoreBefore else {
      return refreshed(from: .start)
    }
    return refreshed(from: .from(KeyCursor(at: first, in: list.sort)))
  }

  /// Asks for the same place again because of a change of the store, once what was asked for is here: asking anew each
  /// time would drop what is on its way, and a slow line would never bring any rows while others are at work.
  mutating func followChange() -> [Effect] {
    guard list.isAsking, list.awaited == nil || !list.isLoaded else { return refreshList() }
    list.isOutdated = true
    return []
  }

  /// Shows the list around a key, wherever it is.
  mutating func showInList(_ key: APIKey) -> [Effect] {
    list.wanted = key.id
    if let index = list.rows.firstIndex(where: { $0.id == key.id }) { list.selected = index }
    guard list.hasMoreAfter || list.hasMoreBefore else { return refreshList() }
    list.hasMoreBefore = true
    list.position = nil
    return refreshed(from: .from(KeyCursor(at: key, in: list.sort)))
  }

  private mutating func refreshed(from anchor: KeyQuery.Anchor) -> [Effect] {
    list.awaited = nil
    list.generation += 1
    list.askedAt = now
    list.isLoadingMore = false
    list.isAsking = true
    list.isOutdated = false
    var query = list.query
    query.anchor = anchor
    query.limit = max(KeyList.pageSize, list.rows.count)
    let purpose = PagePurpose(generation: list.generation, kind: .refresh)
    return [.ask(.page(query, purpose)), .ask(.counts), .ask(.policy)]
  }

  /// Takes a page in and asks for what the screen needs next.
  mutating func takePage(_ page: KeyPage, _ purpose: PagePurpose) -> [Effect] {
    guard purpose.generation == list.generation else { return [] }
    list.take(page, for: purpose.kind)
    if list.isOutdated, purpose.kind != .append, purpose.kind != .prepend {
      return refreshList() + listSettled(isFresh: true)
    }
    let cursor = list.rows.first.map { KeyCursor(at: $0, in: list.sort) }
    return [.ask(.tally(list.filter, before: cursor, generation: list.generation))]
      + listSettled(isFresh: true)
  }

  /// The position holds for the row that was asked about: rows may have come in front of it meanwhile.
  ///
  /// Keys that have come to stand in front of it are loaded: a replaced key, for one, moves up the calendar.
  mutating func takeTally(_ tally: KeyTally, before cursor: KeyCursor?, _ generation: Int) -> [Effect] {
    guard generation == list.generation else { return [] }
    list.matching = tally.matching
    guard cursor?.id == list.rows.first?.id else { return [] }
    list.position = tally.position
    list.hasMoreBefore = tally.position > 0
    return loadMore()
  }

  /// After the selection or the rows have changed: scrolls, loads more near the ends, and looks up what the strip and
  /// the columns show. One question of a kind is under way at a time, so that a held key does not pile them up.
  mutating func listSettled(isFresh: Bool = false) -> [Effect] {
    list.scroll(toHeight: listHeight)
    var effects = loadMore()
    if isFresh {
      list.uses.outdateAll(selected: list.selectedKey?.id)
    } else {
      list.uses.outdate(selected: list.selectedKey?.id, at: now)
    }
    effects += useQuestion()
    if showsPanels, let key = list.selectedKey, !list.isLoadingTrail, isFresh || list.trail?.key != key.id {
      list.isLoadingTrail = true
      effects.append(.ask(.trail(key.id, before: nil)))
    }
    effects += loadHourly(isFresh: isFresh)
    return effects
  }

  private mutating func loadMore() -> [Effect] {
    guard !list.isLoadingMore else { return [] }
    var query = list.query
    let kind: PagePurpose.Kind
    if list.hasMoreAfter, list.selected >= list.rows.count - KeyList.margin, let last = list.rows.last {
      query.anchor = .after(KeyCursor(at: last, in: list.sort))
      kind = .append
    } else if list.hasMoreBefore, list.selected < KeyList.margin, let first = list.rows.first {
      query.anchor = .before(KeyCursor(at: first, in: list.sort))
      kind = .prepend
    } else {
      return []
    }
    list.isLoadingMore = true
    return [.ask(.page(query, PagePurpose(generation: list.generation, kind: kind)))]
  }

  private mutating func loadHourly(isFresh: Bool) -> [Effect] {
    guard !list.isLoadingHourly, keyColumns.contains(where: { $0.kind == .hourly }) else { return [] }
    let visible = list.rows[min(list.top, list.rows.count)...].prefix(listHeight).map(\.id)
    let missing = isFresh ? Array(visible) : visible.filter { list.hourly[$0] == nil }
    guard !missing.isEmpty else { return [] }
    list.isLoadingHourly = true
    return [.ask(.hourlyRequests(missing))]
  }

  mutating func takeUsage(_ usage: KeyUsage, of id: KeyID) -> [Effect] {
    list.uses.take(usage, of: id, selected: list.selectedKey?.id, at: now)
    if case .revocation(var revocation) = modal, revocation.key.id == id {
      revocation.usage = usage
      modal = .revocation(revocation)
    }
    updateScreen { screen in
      switch screen {
      case .detail(var detail) where detail.key.id == id:
        detail.usage = usage
        screen = .detail(detail)
      case .rotation(var wizard) where wizard.key.id == id:
        wizard.usage = usage
        screen = .rotation(wizard)
      default: break
      }
    }
    return useQuestion()
  }

  private mutating func useQuestion() -> [Effect] {
    list.nextUse().map { [.ask(.usage($0))] } ?? []
  }

  mutating func takeHourly(_ hourly: [KeyID: [Int]]) -> [Effect] {
    list.isLoadingHourly = false
    if list.hourly.count > KeyList.capacity { list.hourly = [:] }
    list.hourly.merge(hourly) { $1 }
    return listSettled()
  }

  /// Changes the visible screen in place, where there is one.
  mutating func updateScreen(_ change: (inout Screen) -> Void) {
    guard !screens.isEmpty else { return }
    change(&screens[screens.count - 1])
  }
}
