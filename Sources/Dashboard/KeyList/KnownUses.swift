import Credentials
import FoundationEssentials

/// What is known of the use of keys around the selection.
///
/// The use of the selected key is asked for, and then that of the key that the same step again would select, so that its
/// line is there as soon as the selection is. One question of each kind is under way at a time: a held key does not pile
/// them up, and the selected key does not wait for its neighbour.
struct KnownUses {
  private struct Answer {
    let usage: KeyUsage
    let at: Date
  }

  private var answers: [KeyID: Answer] = [:]
  private var askedForSelected: KeyID?
  private var askedForNeighbour: KeyID?
  /// Asked for before the store changed, and not answered yet.
  private var outdatedQuestions: Set<KeyID> = []
  /// Whether the selected key's answer is shown only until there is a newer one.
  private var isSelectedOutdated = false

  /// Seconds for which an answer counts. The numbers are those of 24 hours, which go on though nothing is changed.
  private static let lifetime: TimeInterval = 60

  subscript(id: KeyID) -> KeyUsage? { answers[id]?.usage }

  /// The key to ask for now, if any; it counts as asked for.
  mutating func next(selected: KeyID?, neighbour: KeyID?) -> KeyID? {
    guard let selected else { return nil }
    if isSelectedOutdated || answers[selected] == nil {
      let isOnItsWay = askedForNeighbour == selected && !outdatedQuestions.contains(selected)
      guard askedForSelected == nil, !isOnItsWay else { return nil }
      askedForSelected = selected
      isSelectedOutdated = false
      return selected
    }
    guard let neighbour, answers[neighbour] == nil, askedForSelected == nil, askedForNeighbour == nil else {
      return nil
    }
    askedForNeighbour = neighbour
    return neighbour
  }

  mutating func take(_ usage: KeyUsage, of id: KeyID, selected: KeyID?, at now: Date) {
    // What was asked for before a change tells nothing of another key any more; of the selected one it is asked for anew.
    if !outdatedQuestions.contains(id) || id == selected { answers[id] = Answer(usage: usage, at: now) }
    giveUp(id)
  }

  /// Nothing is known of the key, and it may be asked for again.
  mutating func giveUp(_ id: KeyID) {
    if askedForSelected == id { askedForSelected = nil }
    if askedForNeighbour == id { askedForNeighbour = nil }
    outdatedQuestions.remove(id)
  }

  /// After a change of the store: all is asked for again. What is known of the selected key is shown until then.
  mutating func outdateAll(selected: KeyID?) {
    isSelectedOutdated = true
    answers = answers.filter { $0.key == selected }
    outdatedQuestions = Set([askedForSelected, askedForNeighbour].compactMap(\.self))
  }

  /// Leaves out what is older than it may be.
  mutating func outdate(selected: KeyID?, at now: Date) {
    if let selected, let answer = answers[selected], isOld(answer, now) { isSelectedOutdated = true }
    answers = answers.filter { $0.key == selected || !isOld($0.value, now) }
  }

  /// By the clock, which may have been put back.
  private func isOld(_ answer: Answer, _ now: Date) -> Bool {
    abs(now.timeIntervalSince(answer.at)) > Self.lifetime
  }
}
