/// What becomes of one key of an import.
package enum ImportVerdict: Hashable, Sendable {
  /// Nothing stands in its way.
  case accepted
  case imported(KeyID)
  /// The store has this very key already.
  case existing(KeyID)
  case refused([ImportProblem])

  /// Why it is refused; empty where it is not.
  package var problems: [ImportProblem] {
    if case .refused(let problems) = self { problems } else { [] }
  }
}
