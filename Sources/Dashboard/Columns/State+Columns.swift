/// Which columns the list shows.
extension State {
  mutating func runInColumns(_ command: Command.ID) -> [Effect] {
    guard case .columns(var chooser) = modal else { return [] }
    switch command {
    case .down: chooser.move(by: 1)
    case .up: chooser.move(by: -1)
    case .toggle:
      hiddenColumns.formSymmetricDifference([chooser.column])
      modal = .columns(chooser)
      return listSettled()
    case .back:
      hiddenColumns = chooser.before
      modal = nil
      return listSettled()
    case .press:
      modal = nil
      return []
    default: break
    }
    modal = .columns(chooser)
    return []
  }
}
