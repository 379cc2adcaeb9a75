import Credentials
import Terminal

/// The dialog that changes all marked keys: the question, the way from key to key, and the report.
extension State {
  mutating func openBulk(_ command: Command.ID) -> [Effect] {
    guard let action = bulkAction(for: command) else { return [] }
    return openBulk(BulkChange(action, list.marks.keys, at: now))
  }

  /// What is in use is decided by what the store has now; of very many keys by what the list knew.
  mutating func openBulk(_ change: BulkChange) -> [Effect] {
    bulk = change
    modal = .bulk
    return [.ask(.markedKeys(change.marked.prefix(BulkChange.rereadLimit).map(\.id)))]
  }

  mutating func takeMarkedKeys(_ keys: [APIKey]) {
    list.marks.update(keys)
    bulk?.update(keys, at: now)
  }

  mutating func editBulk(_ key: Key) -> [Effect]? {
    guard bulk?.phase == .question, bulk?.question.handle(key) == true else { return nil }
    bulk?.question.problem = nil
    return []
  }

  mutating func runInBulk(_ command: Command.ID) -> [Effect] {
    guard let change = bulk else { return [] }
    if let reason = change.reasonAgainst(command) {
      notice = .hint(reason)
      return []
    }
    switch command {
    case .nextField: bulk?.question.moveFocus(by: 1)
    case .previousField: bulk?.question.moveFocus(by: -1)
    case .pageDown: scrollBulk(by: bulkListHeight)
    case .pageUp: scrollBulk(by: -bulkListHeight)
    case .back: return leaveBulk()
    case .press: return pressInBulk(change)
    default: break
    }
    return []
  }

  private mutating func pressInBulk(_ change: BulkChange) -> [Effect] {
    switch (change.phase, change.question.focus) {
    case (.finished, _): return closeBulk()
    case (.paused, _): return startNext()
    case (.question, .cancel): return leaveBulk()
    case (.question, .go): return beginBulk(change.question)
    case (.question, _):
      if case .failure(let error) = change.question.grace, change.action == .rotate {
        bulk?.question.problem = error.description
      } else {
        bulk?.question.moveFocus(by: 1)
      }
    case (.working, _), (.revealing, _): break
    }
    return []
  }

  private mutating func beginBulk(_ question: BulkQuestion) -> [Effect] {
    if case .failure(let error) = question.grace, question.action == .rotate {
      bulk?.question.problem = error.description
      return []
    }
    guard question.isUnlocked else {
      if question.needsPhrase, question.count > 0 { bulk?.question.focus = .phrase }
      return []
    }
    return startNext()
  }

  /// Orders the change of the next key.
  private mutating func startNext() -> [Effect] {
    if let reason = reasonAgainstAnyChange {
      notice = .hint(reason)
      return []
    }
    return orderNext()
  }

  private mutating func orderNext() -> [Effect] {
    guard let change = bulk, let key = change.current else { return finishBulk() }
    bulk?.phase = .working
    modal = .bulk
    return [.ask(change.request(for: key))]
  }

  /// Esc: nothing has begun, or no further key is begun, or all is read.
  private mutating func leaveBulk() -> [Effect] {
    switch bulk?.phase {
    case .working:
      bulk?.isStopping = true
      return []
    case .paused: return finishBulk()
    case .question, .finished: return closeBulk()
    case .revealing, nil: return []
    }
  }

  /// Takes in what the store says of the key at work; nil for any other answer.
  mutating func takeInBulk(_ answer: Answer) -> [Effect]? {
    guard let change = bulk, change.isWorking, let current = change.current else { return nil }
    switch answer {
    case .revoked(let key) where key.id == current.id, .disabled(let key) where key.id == current.id,
      .enabled(let key) where key.id == current.id:
      bulk?.succeed(key)
    case .rotated(let issued, let old) where old.id == current.id:
      bulk?.succeed(old)
      bulk?.phase = .revealing
      reveal(issued, .rotated(from: old))
      return []
    case .failed(let request, let error) where request.changedKey == current.id:
      bulk?.fail(error.description)
      if case .unavailable = error { bulk?.isStopping = true }
    default: return nil
    }
    return goOnInBulk()
  }

  /// The secret of the last key has been shown and closed.
  mutating func goOnAfterReveal(_ reveal: Reveal) -> [Effect] {
    if case .key(let successor) = reveal.subject, !reveal.isConfirming { bulk?.noteUnsaved(successor) }
    bulk?.phase = .working
    return goOnInBulk()
  }

  private mutating func goOnInBulk() -> [Effect] {
    guard let change = bulk, !change.isStopping, change.current != nil else { return finishBulk() }
    guard change.action == .rotate else { return orderNext() }
    bulk?.phase = .paused
    modal = .bulk
    return []
  }

  /// What is done keeps no mark; what is not can be tried again.
  private mutating func finishBulk() -> [Effect] {
    guard let change = bulk else { return [] }
    list.marks.remove(Set(change.done.map(\.id)))
    rememberBulk(change)
    bulk?.phase = .finished
    bulk?.top = 0
    modal = .bulk
    return (change.isWholeSuccess ? closeBulk() : []) + refreshAll()
  }

  private mutating func closeBulk() -> [Effect] {
    if let change = bulk, change.phase == .finished, change.isWholeSuccess {
      let keys = DurationWording.counted(change.done.count, "key", as: KeyWording.grouped)
      let undo = undos.offers(change) ? " u undoes it." : ""
      notice = .done("\(keys) \(change.action.participle).\(undo)")
    }
    bulk = nil
    modal = nil
    return []
  }

  private mutating func scrollBulk(by distance: Int) {
    guard let change = bulk else { return }
    let last = max(0, change.lines(at: now).count - bulkListHeight)
    bulk?.top = max(0, min(last, change.top + distance))
  }
}

extension Request {
  /// The key that an order changes; nil for one that changes none.
  fileprivate var changedKey: KeyID? {
    switch self {
    case .rotate(let key, _): key.id
    case .revoke(let id, _), .disable(let id), .enable(let id): id
    default: nil
    }
  }
}
