/// `PUT /v1/rotation-policy`.
package struct SetRotationPolicyRequest: RequestBody, Hashable {
  /// 1 to 3,650.
  package var periodDays: Int
  /// Fewer than ``periodDays``; 0 for no warning.
  package var warningDays: Int

  package init(periodDays: Int, warningDays: Int) {
    self.periodDays = periodDays
    self.warningDays = warningDays
  }

  package enum Member: String, CodingKey, CaseIterable {
    case periodDays = "period_days"
    case warningDays = "warning_days"
  }

  typealias CodingKeys = Member
}
