import CredentialsTesting
import Foundation
import Testing

@testable import Commands

@Suite struct LogLineTests {
  private func line(_ fields: [String: String], message: String = "request") -> LogLine {
    LogLine(time: ManualClock.start, level: "info", message: message, fields: fields)
  }

  @Test func textHasOneWordForEachField() {
    #expect(
      line(["status": "200", "method": "GET", "note": "a \"b\"", "none": ""]).text(.text)
        == "2026-11-23T14:07:00.000Z info request method=GET none=\"\" note=\"a \\\"b\\\"\" status=200\n"
    )
  }

  @Test func jsonIsOneObjectALine() throws {
    let text = line(["status": "200", "level": "mine", "route": "/v1/user"]).text(.json)
    #expect(
      text == #"{"level":"info","message":"request","route":"/v1/user","status":"200","#
        + #""time":"2026-11-23T14:07:00.000Z"}"# + "\n"
    )
  }

  @Test(arguments: LogFormat.allCases)
  func strangersTextNeitherSteersNorEndsALine(format: LogFormat) {
    let text = line(["a": "x\n2026 fake\u{1B}[2J"], message: "one\ntwo").text(format)
    #expect(text.count(where: \.isNewline) == 1)
    #expect(!text.contains("\u{1B}"))
  }

  @Test(arguments: LogFormat.allCases)
  func credentialIsNeverLogged(format: LogFormat) {
    let secret = "qx_live_4fG7abcdefghijklmnopqrstuvwxyz01239Q2F"
    let text = line(["reason": "quick \(secret)"], message: "request \(secret)").text(format)
    #expect(text.contains("qx_live_…"))
    #expect(!text.contains("4fG7"))
  }
}
