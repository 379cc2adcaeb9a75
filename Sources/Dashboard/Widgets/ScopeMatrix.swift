import Credentials
import Terminal

/// The boxes for reading and writing of each resource, one of which has the focus.
struct ScopeMatrix {
  let resources: [Resource]
  var scopes: ScopeSet
  var row = 0
  var access = Scope.Access.read
  /// What can be ticked at all.
  let allowed: ScopeSet

  var focused: Scope { Scope(access, resources[row]) }

  /// Moves the focus.
  ///
  /// - Returns: false for a key that leads out of the matrix or is none of its business.
  mutating func move(_ key: Key) -> Bool {
    switch key {
    case .up where row > 0: row -= 1
    case .down where row < resources.count - 1: row += 1
    case .left: access = .read
    case .right: access = .write
    default: return false
    }
    return true
  }

  /// Goes to the end that is nearer to the field before it.
  mutating func enter(movingBy step: Int) {
    row = step > 0 ? 0 : resources.count - 1
  }

  /// Ticks or clears the box of the focused row.
  ///
  /// - Returns: false where it cannot be ticked.
  mutating func toggle(_ access: Scope.Access) -> Bool {
    self.access = access
    guard allowed.contains(focused) else { return false }
    scopes.formSymmetricDifference([focused])
    return true
  }

  /// Ticks reading of everything, or clears it where all of it is ticked.
  mutating func tickAllReads() {
    let reads = allowed.intersection(resources.map { Scope(.read, $0) })
    if scopes.isSuperset(of: reads) { scopes.subtract(reads) } else { scopes.formUnion(reads) }
  }
}
