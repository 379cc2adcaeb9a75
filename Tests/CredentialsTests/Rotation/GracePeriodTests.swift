import Credentials
import Testing

@Suite("Grace period")
struct GracePeriodTests {
  @Test(
    arguments: [
      ("0", 0), ("none", 0), ("None", 0), ("0d", 0), ("45s", 45), ("90m", 5_400),
      ("36h", 129_600),
      ("36H", 129_600), ("7d", 604_800), ("30d", 2_592_000), ("2592000s", 2_592_000), ("720h", 2_592_000),
    ]
  )
  func timesAreRead(_ text: String, _ seconds: Int) throws {
    #expect(try GracePeriod(parsing: text) == GracePeriod(seconds: seconds))
  }

  @Test(
    arguments: [
      "", "h", "-1", "-1h", "1w", "1.5h", "1 h", "soon", "h1", "1hh", "٣h", "31d", "721h", "2592001s",
      "9223372036854775807d", "99999999999999999999",
    ]
  )
  func otherTextIsRefused(_ text: String) {
    let error = #expect(throws: FieldProblemError.self) { try GracePeriod(parsing: text) }
    #expect(error?.problem.field == .grace)
    #expect(error?.description.contains("30d") == true || error?.description.contains("36h") == true)
  }

  /// Whoever writes 24 means hours; 24 seconds would cut off every caller.
  @Test(arguments: ["24", "1", "3600", "00024"])
  func aBareNumberIsNotGuessedAt(_ text: String) throws {
    let error = try #require(throws: FieldProblemError.self) { try GracePeriod(parsing: text) }
    let number = try #require(Int(text))
    #expect(error.description == "grace: say of what: \(number)m, \(number)h or \(number)d")
  }

  @Test func theChoicesOfTheScreenHaveNames() {
    #expect([GracePeriod.none, .hour, .day, .week].map(\.seconds) == [0, 3_600, 86_400, 604_800])
  }
}
