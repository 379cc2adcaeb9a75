import Credentials
import Terminal

/// Why a line behind `:` cannot be run.
extension State {
  /// - Parameter rest: what stands behind the word; nil while nobody asks for it.
  func reasonAgainst(_ word: CommandWord, _ rest: String? = nil) -> String? {
    switch word {
    case .command(let id):
      guard isAvailableHere(id) else { return reasonElsewhere(id) }
      if let rest, !rest.isEmpty { return "\(word.text) stands alone: nothing belongs behind it." }
      return reasonAgainst(id)
    case .filter:
      return isAvailableHere(.filter)
        ? reasonAgainst(.filter) : "There is no list to filter: go to keys or audit first."
    case .sort:
      guard isAvailableHere(.sort) else { return "There is no list to sort: go to keys first." }
      return reasonAgainst(.sort) ?? rest.flatMap(Self.reasonAgainstSorting)
    case .theme:
      guard let rest, !rest.isEmpty else { return isFullSize ? nil : sizeReason }
      let names = Theme.allCases.map(\.rawValue)
      return names.contains(rest) ? nil : "The themes are \(names.joined(separator: ", "))."
    case .mouse:
      return switch rest {
      case nil, "on"?, "off"?: nil
      default: "Say on or off: the mouse is \(appearance.usesMouse ? "on" : "off")."
      }
    case .connect:
      if rest?.isEmpty == true { return "Say where: connect https://keys.example.com" }
      return nil
    }
  }

  /// The order that `COLUMN [asc|desc]` means; nil where it means none.
  static func sort(from text: String) -> KeySort? {
    let words = text.split(separator: " ")
    guard let column = words.first.flatMap({ KeySort.Column(rawValue: String($0)) }) else { return nil }
    return switch (words.dropFirst().first, words.count) {
    case (nil, _): KeySort(column)
    case ("asc", 2): KeySort(column, ascending: true)
    case ("desc", 2): KeySort(column, ascending: false)
    default: nil
    }
  }

  private static func reasonAgainstSorting(by text: String) -> String? {
    guard !text.isEmpty, sort(from: text) == nil else { return nil }
    let columns = KeySort.Column.allCases.map(\.rawValue).joined(separator: ", ")
    return "Sort by one of \(columns); asc or desc may follow."
  }

  private func isAvailableHere(_ id: Command.ID) -> Bool {
    session.bindings.commands(in: context).contains { $0.id == id }
  }

  private func reasonElsewhere(_ id: Command.ID) -> String {
    let places = session.bindings.commands.filter { $0.id == id }.flatMap(\.contexts)
    let titles = Command.Context.allCases.filter(places.contains).map(\.title)
    return "\(CommandWord.command(id).text) is not for here, but for: \(titles.joined(separator: ", "))."
  }
}
