import Foundation
import QodryxAPI
import Testing

@Suite struct WireTimeTests {
  @Test(arguments: [
    (0.0, "1970-01-01T00:00:00.000Z"),
    (1_795_442_820.125, "2026-11-23T14:07:00.125Z"),
    (1_795_442_820.999, "2026-11-23T14:07:00.999Z"),
    (1_795_442_820.001, "2026-11-23T14:07:00.001Z"),
    (-0.5, "1969-12-31T23:59:59.500Z"),
  ])
  func timesAreWrittenInUTCWithMilliseconds(seconds: Double, text: String) {
    let date = Date(timeIntervalSince1970: seconds)
    #expect(WireTime.text(of: date) == text)
    #expect(WireTime.date(of: text) == date)
  }

  @Test(arguments: [
    ("2026-11-23T14:07:00Z", 1_795_442_820.0),
    ("2026-11-23T14:07:00.5Z", 1_795_442_820.5),
    ("2026-11-23T14:07:00.123456Z", 1_795_442_820.123),
    ("2026-11-23T15:07:00+01:00", 1_795_442_820.0),
  ])
  func timesOfOthersAreRead(text: String, seconds: Double) {
    #expect(WireTime.date(of: text) == Date(timeIntervalSince1970: seconds))
  }

  @Test(arguments: ["", "yesterday", "2026-11-23", "2026-11-23T14:07:00.Z", "2026-11-23T14:07:00.1.2Z"])
  func otherTextIsNoTime(text: String) {
    #expect(WireTime.date(of: text) == nil)
  }
}
