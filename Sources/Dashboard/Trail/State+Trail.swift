import Credentials
import Terminal

/// The audit trail below the list as a panel that Tab goes to.
extension State {
  /// The place in the trail while the keyboard speaks to it; nil while that is the list.
  var trailPlace: TrailPlace? {
    guard showsPanels, let place = list.trailPlace, place.key == list.selectedKey?.id else { return nil }
    return place
  }

  /// What is known of the selected key's history.
  var selectedTrail: AuditPage? {
    list.trail.flatMap { $0.id == list.selectedKey?.id ? $0.page : nil }
  }

  mutating func goToNextPanel() -> [Effect] {
    list.trailPlace = trailPlace == nil ? list.selectedKey.map { TrailPlace(key: $0.id) } : nil
    return []
  }

  /// Moves in the trail; nil for a command that is about the list or its key.
  mutating func runInTrail(_ command: Command.ID) -> [Effect]? {
    guard var place = trailPlace else { return nil }
    let count = selectedTrail?.events.count ?? 0
    let height = Self.trailRows
    switch command {
    case .down: place.move(by: 1, of: count, height: height)
    case .up: place.move(by: -1, of: count, height: height)
    case .pageDown: place.move(by: height, of: count, height: height)
    case .pageUp: place.move(by: -height, of: count, height: height)
    case .first: place.move(by: -count, of: count, height: height)
    case .last: place.move(by: count, of: count, height: height)
    case .back:
      list.trailPlace = nil
      return []
    case .filter:
      list.trailPlace = nil
      return nil
    default: return nil
    }
    list.trailPlace = place
    return []
  }

  var reasonAgainstNextPanel: String? {
    guard showsPanels else {
      let size = Self.panelsSize
      return "Panels need \(size.columns) columns and \(size.rows) rows."
    }
    return list.selectedKey == nil ? "There is no key." : nil
  }
}
