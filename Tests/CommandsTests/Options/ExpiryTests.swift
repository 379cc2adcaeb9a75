import Credentials
import Foundation
import Testing

@testable import Commands

@Suite struct ExpiryTests {
  private let now = Date(timeIntervalSince1970: 1_795_442_820)

  @Test(arguments: [
    ("never", Expiry.never),
    ("90d", .afterDays(90)),
    ("1d", .afterDays(1)),
    ("2027-02-21", .endOfDay("2027-02-21")),
    ("2028-02-29", .endOfDay("2028-02-29")),
  ])
  func expiryIsRead(text: String, expiry: Expiry) throws {
    #expect(try Expiry(parsing: text) == expiry)
  }

  @Test(arguments: [
    "", "0d", "-1d", "4000d", "d", "90", "2027-02-30", "2027-2-1", "21.2.2027", "99999999999999999999d",
  ])
  func anythingElseIsRefusedWithWhatToWrite(text: String) throws {
    let error = try #require(throws: FieldProblemError.self) { try Expiry(parsing: text) }
    #expect(error.problem.field == .expires)
    #expect(error.description.contains(text.debugDescription))
  }

  @Test func daysCountFromNow() throws {
    #expect(try Expiry(parsing: "90d").date(from: now, in: .gmt) == now + 90 * 86_400)
    #expect(try Expiry(parsing: "never").date(from: now, in: .gmt) == nil)
  }

  @Test func dayEndsWhereTheKeyIsMade() throws {
    let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
    let date = try Expiry(parsing: "2027-07-21").date(from: now, in: berlin)
    #expect(date == (try Date("2027-07-21T21:59:59Z", strategy: .iso8601)))
  }
}
