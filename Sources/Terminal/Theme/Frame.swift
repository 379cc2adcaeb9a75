/// The characters of a box; each takes one column.
package struct Frame: Hashable, Sendable {
  package let topLeft: Character
  package let topRight: Character
  package let bottomLeft: Character
  package let bottomRight: Character
  package let horizontal: Character
  package let vertical: Character
  /// Where a rule meets the left side.
  package let leftTee: Character
  /// Where a rule meets the right side.
  package let rightTee: Character
}
