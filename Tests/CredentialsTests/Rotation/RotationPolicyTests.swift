import Credentials
import CredentialsTesting
import FoundationEssentials
import Testing

@Suite("Rotation policy")
struct RotationPolicyTests {
  private let created = ManualClock.start

  private func rotation(
    after days: Double,
    seconds: Double = 0,
    _ policy: RotationPolicy = .standard
  ) -> Rotation {
    let now = created + days * RotationPolicy.day + seconds
    return policy.rotation(dueAt: policy.rotateBy(created: created), at: now)
  }

  @Test func aKeyIsDueAfterNinetyDaysWithFourteenOfWarning() {
    #expect(rotation(after: 0) == .fresh(days: 90))
    #expect(rotation(after: 0, seconds: 1) == .fresh(days: 90))
    #expect(rotation(after: 1) == .fresh(days: 89))
    #expect(rotation(after: 76, seconds: -1) == .fresh(days: 15))
    #expect(rotation(after: 76) == .dueSoon(days: 14))
    #expect(rotation(after: 76, seconds: 1) == .dueSoon(days: 14))
    #expect(rotation(after: 77) == .dueSoon(days: 13))
    #expect(rotation(after: 88) == .dueSoon(days: 2))
    #expect(rotation(after: 90, seconds: -1) == .dueSoon(days: 1))
    #expect(rotation(after: 90) == .overdue(days: 0))
    #expect(rotation(after: 91, seconds: -1) == .overdue(days: 0))
    #expect(rotation(after: 91) == .overdue(days: 1))
    #expect(rotation(after: 121) == .overdue(days: 31))
  }

  @Test func withoutAWarningAKeyIsFreshUntilItIsOverdue() {
    let policy = RotationPolicy(period: 30, warning: 0)
    #expect(rotation(after: 30, seconds: -1, policy) == .fresh(days: 1))
    #expect(rotation(after: 30, policy) == .overdue(days: 0))
  }

  @Test func rotationsHaveTheNamesOfTheAPI() {
    #expect(
      [Rotation.fresh(days: 1), .dueSoon(days: 1), .overdue(days: 1)].map(\.name)
        == ["fresh", "due_soon", "overdue"]
    )
  }

  @Test(arguments: [(90, 14), (1, 0), (3_650, 3_649), (3_650, 0), (2, 1)])
  func policiesWithinTheLimitsAreGood(_ period: Int, _ warning: Int) {
    #expect(RotationPolicy(period: period, warning: warning).problems.isEmpty)
  }

  @Test(arguments: [(0, 0, 1), (-1, 0, 1), (3_651, 14, 1), (90, 90, 1), (90, -1, 1), (1, 1, 1), (0, 5, 2)])
  func othersAreNot(_ period: Int, _ warning: Int, _ count: Int) {
    let problems = RotationPolicy(period: period, warning: warning).problems
    #expect(problems.count == count)
    #expect(problems.allSatisfy { $0.field == .policy })
  }
}
