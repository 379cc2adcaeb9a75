/// One condition of a filter, or its opposite (written with `!`).
package struct FilterTerm<Condition: Hashable & Sendable>: Hashable, Sendable {
  package let condition: Condition
  package let isNegated: Bool

  package init(_ condition: Condition, negated: Bool = false) {
    self.condition = condition
    isNegated = negated
  }
}
