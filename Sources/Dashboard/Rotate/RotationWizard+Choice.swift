import Credentials

extension RotationWizard.Choice {
  /// The grace that it stands for.
  ///
  /// - Parameter custom: what was typed for ``custom``; it may be unreadable.
  func grace(custom: String) -> Result<GracePeriod, FieldProblemError> {
    switch self {
    case .none: .success(.none)
    case .hour: .success(.hour)
    case .day: .success(.day)
    case .week: .success(.week)
    case .custom: Result { () throws(FieldProblemError) in try GracePeriod(parsing: custom) }
    }
  }

  /// The choice so many steps away; it stops at the ends.
  func neighbour(_ step: Int) -> Self {
    let all = Self.allCases
    let index = (all.firstIndex(of: self) ?? 0) + step
    return all[max(0, min(all.count - 1, index))]
  }
}
