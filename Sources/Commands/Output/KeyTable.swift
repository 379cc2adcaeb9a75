import Credentials
import FoundationEssentials
import Terminal

/// Keys in lines, as `keys list` prints them.
enum KeyTable {
  static func lines(
    _ keys: [APIKey],
    policy: RotationPolicy,
    now: Date,
    width: Int?
  ) -> [String] {
    let resources = resources(of: keys)
    let matrixTitle = resources.map(\.abbreviation).joined(separator: " ")
    var table = Table(columns: [
      .init(title: "NAME", minimum: 16),
      .init(title: "TYPE"),
      .init(title: "KEY"),
      .init(title: "ENV", isOptional: true),
      .init(title: "OWNER", minimum: 8, isOptional: true),
      .init(title: matrixTitle),
      .init(title: "AGE", alignment: .trailing),
      .init(title: "ROTATION"),
      .init(title: "USED", alignment: .trailing),
      .init(title: "ID", isOptional: true),
    ])
    table.rows = keys.map { key in
      [
        SafeText.line(key.displayName),
        key.type.rawValue,
        key.hint.short,
        key.environment?.rawValue ?? "·",
        SafeText.line(key.owner),
        resources.map { KeyWording.access(key.scopes, to: $0) }.joined(separator: " "),
        "\(KeyWording.ageInDays(of: key, now: now))d",
        KeyWording.badge(for: key, policy: policy, now: now).text,
        KeyWording.lastUse(of: key, now: now),
        key.id.rawValue,
      ]
    }
    return table.lines(fitting: width)
  }

  /// Key management has a column only where somebody holds it.
  private static func resources(of keys: [APIKey]) -> [Resource] {
    let management = Set(Scope.management)
    return Resource.platform + (keys.contains { !management.isDisjoint(with: $0.scopes) } ? [.keys] : [])
  }
}
