import Credentials
import Terminal

/// One column of the list.
struct KeyColumn: Equatable {
  let kind: Kind
  let width: Int
  /// Blanks in front of it.
  let gap: Int

  enum Kind: Equatable {
    case name
    case type
    /// `…9Q2F`
    case hint
    /// `qx_live_…9Q2F`, which says the type as well.
    case prefixedHint
    case environment
    case owner
    /// One resource's permissions, titled with so many letters.
    case scopes(Resource, letters: Int)
    case ageBar
    case age
    case rotation
    case used
    case hourly
  }

  static let markerWidth = 2
  private static let nameWidths = 10...16

  /// The columns that fit, the name taking what is left. As the place narrows, columns go in this order: 24 h, owner,
  /// environment, the key's prefix, scopes, age bar, then age, type and last use.
  static func fitting(_ width: Int, without hidden: Set<KeyColumnChoice> = []) -> [KeyColumn] {
    let stages: [[KeyColumn]] = [
      wide([.environment, .owner, .hourly]), wide([.environment, .owner]), wide([.environment]),
      narrow(scopes: true, bar: true), narrow(scopes: false, bar: true), narrow(scopes: false, bar: false),
      [column(.type), column(.hint), column(.rotation), column(.used)],
      [column(.hint), column(.rotation), column(.used)],
      [column(.hint), column(.rotation)],
    ]
    for (index, stage) in stages.enumerated() {
      let rest = stage.filter { column in KeyColumnChoice(column.kind).map { !hidden.contains($0) } ?? true }
      let taken = markerWidth + rest.reduce(0) { $0 + $1.gap + $1.width }
      let least = index < 5 ? nameWidths.upperBound : nameWidths.lowerBound
      if taken + least <= width || index == stages.count - 1 {
        let name = max(nameWidths.lowerBound, min(width - taken, 40))
        return [KeyColumn(kind: .name, width: name, gap: 0)] + rest
      }
    }
    return []
  }

  private static func wide(_ optional: [Kind]) -> [KeyColumn] {
    [column(.prefixedHint)]
      + (optional.contains(.environment) ? [column(.environment)] : [])
      + (optional.contains(.owner) ? [column(.owner)] : [])
      + Resource.platform.map { KeyColumn(kind: .scopes($0, letters: 4), width: 4, gap: 1) }
      + [KeyColumn(kind: .ageBar, width: 9, gap: 2), column(.age)]
      + [KeyColumn(kind: .rotation, width: 11, gap: 2), KeyColumn(kind: .used, width: 6, gap: 1)]
      + (optional.contains(.hourly) ? [KeyColumn(kind: .hourly, width: 8, gap: 2)] : [])
  }

  private static func narrow(scopes: Bool, bar: Bool) -> [KeyColumn] {
    let scopeColumns = Resource.platform.enumerated().map { index, resource in
      KeyColumn(kind: .scopes(resource, letters: 2), width: 2, gap: index == 0 ? 2 : 1)
    }
    return [column(.type), column(.hint)]
      + (scopes ? scopeColumns : [])
      + (bar ? [KeyColumn(kind: .ageBar, width: 9, gap: 2)] : [])
      + [column(.age), column(.rotation), column(.used)]
  }

  private static func column(_ kind: Kind) -> KeyColumn {
    let width =
      switch kind {
      case .name: nameWidths.upperBound
      case .type, .age: 4
      case .hint, .used: 5
      case .prefixedHint: 13
      case .environment: 7
      case .owner, .ageBar: 9
      case .scopes: 2
      case .rotation: 11
      case .hourly: 8
      }
    return KeyColumn(kind: kind, width: width, gap: 1)
  }

  /// The age's two columns share one heading, over the bar.
  var heading: String {
    switch kind {
    case .name: "NAME"
    case .type: "TYPE"
    case .hint, .prefixedHint: "KEY"
    case .environment: "ENV"
    case .owner: "OWNER"
    case .scopes(let resource, let letters):
      letters == 2 ? resource.abbreviation : String(resource.rawValue.uppercased().prefix(letters))
    case .ageBar: ""
    case .age: "AGE"
    case .rotation: "ROTATION"
    case .used: "USED"
    case .hourly: "24 h"
    }
  }

  /// Which sort shows an arrow over this column.
  var sortColumn: KeySort.Column? {
    switch kind {
    case .name: .name
    case .type: .type
    case .environment: .environment
    case .owner: .owner
    case .age: .created
    case .rotation: .rotation
    case .used: .used
    case .hint, .prefixedHint, .scopes, .ageBar, .hourly: nil
    }
  }
}
