/// A column of the list that can be left out. The name and the end of the key always stay.
package enum KeyColumnChoice: String, CaseIterable, Hashable, Sendable {
  case type
  case environment = "env"
  case owner
  case scopes
  case ageBar = "bar"
  case age
  case rotation
  case used
  case hours

  /// What it shows.
  var title: String {
    switch self {
    case .type: "Type"
    case .environment: "Environment"
    case .owner: "Owner"
    case .scopes: "Scopes"
    case .ageBar: "Age as a bar"
    case .age: "Age in days"
    case .rotation: "Rotation"
    case .used: "Last use"
    case .hours: "Requests of 24 h"
    }
  }

  init?(_ kind: KeyColumn.Kind) {
    switch kind {
    case .name, .hint, .prefixedHint: return nil
    case .type: self = .type
    case .environment: self = .environment
    case .owner: self = .owner
    case .scopes: self = .scopes
    case .ageBar: self = .ageBar
    case .age: self = .age
    case .rotation: self = .rotation
    case .used: self = .used
    case .hourly: self = .hours
    }
  }
}
