import Credentials
import Terminal

/// A key's history: on its page, and below the list as a panel that Tab goes to.
extension State {
  /// The history of the selected key, as far as it has been loaded.
  var selectedTrail: KeyTrail? {
    list.trail.flatMap { $0.key == list.selectedKey?.id ? $0 : nil }
  }

  /// Whether the keyboard speaks to the trail below the list.
  var isInTrail: Bool { showsPanels && selectedTrail?.isFocused == true }

  /// The trail that the keyboard speaks to, on a key's page or below the list.
  var openTrail: KeyTrail? {
    if case .detail(let detail) = screens.last { return detail.trail }
    return screens.isEmpty && tab == .keys && isInTrail ? selectedTrail : nil
  }

  /// Rows of the trail on a key's page.
  var trailHeight: Int { max(1, size.rows - 20) }

  mutating func goToNextPanel() -> [Effect] {
    guard let key = list.selectedKey else { return [] }
    let wasInTrail = isInTrail
    if selectedTrail == nil { list.trail = KeyTrail(of: key.id) }
    list.trail?.isFocused = !wasInTrail
    return []
  }

  /// Moves in the trail below the list; nil for a command that is about the list or its key.
  mutating func runInTrail(_ command: Command.ID) -> [Effect]? {
    guard isInTrail else { return nil }
    if let effects = list.trail?.run(command, height: Self.trailRows) { return effects }
    switch command {
    case .open:
      openEvent()
      return []
    case .back:
      list.trail?.isFocused = false
      return []
    case .filter:
      list.trail?.isFocused = false
      return nil
    default: return nil
    }
  }

  var reasonAgainstNextPanel: String? {
    guard showsPanels else {
      let size = Self.panelsSize
      return "Panels need \(size.columns) columns and \(size.rows) rows."
    }
    return list.selectedKey == nil ? "There is no key." : nil
  }

  mutating func takeTrail(_ page: AuditPage, of id: KeyID, before sequence: Int?) -> [Effect] {
    if sequence == nil {
      list.isLoadingTrail = false
      if list.trail?.key != id { list.trail = KeyTrail(of: id) }
    }
    if list.trail?.key == id { list.trail?.take(page, before: sequence, height: Self.trailRows) }
    let height = trailHeight
    updateScreen { screen in
      guard case .detail(var detail) = screen, detail.key.id == id else { return }
      detail.trail.take(page, before: sequence, height: height)
      screen = .detail(detail)
    }
    return list.selectedKey?.id == id ? [] : listSettled()
  }

  mutating func giveUpTrail() {
    list.isLoadingTrail = false
    list.trail?.giveUp()
    updateScreen { screen in
      guard case .detail(var detail) = screen else { return }
      detail.trail.giveUp()
      screen = .detail(detail)
    }
  }

  // MARK: One event

  /// Shows everything about the event that is selected.
  mutating func openEvent() {
    if openTrail?.rows.selectedRow != nil { modal = .event }
  }

  /// The dialog follows the selection in the trail behind it.
  mutating func runInEvent(_ command: Command.ID) -> [Effect] {
    switch command {
    case .back, .press:
      modal = nil
      return []
    default:
      guard case .detail(var detail) = screens.last else {
        return list.trail?.run(command, height: Self.trailRows) ?? []
      }
      let effects = detail.trail.run(command, height: trailHeight)
      updateScreen { $0 = .detail(detail) }
      return effects ?? []
    }
  }
}
