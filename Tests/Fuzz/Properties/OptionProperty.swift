import Credentials
import CredentialsTesting
import Foundation

@testable import Commands
@testable import Server

/// Times, spans, codes and addresses are read or refused; what was read is said so that it is read as the same.
struct OptionProperty: InputProperty {
  static let name = "options"
  static let words = [
    "2026-11-23T14:07:02.125Z", "2027-02-21", "90d", "36h", "never", "WDJB-MJHT", "127.0.0.1:8080", "[::1]:0",
    "10.0.0.0/8",
    "::ffff:", "https://", "+01:00", "9999-12-31", "0001-01-01", "-rotation",
  ]
  static let ordinaryInputs = 1_000

  private static let days = DateWording(timeZone: .gmt)

  func check(_ input: [UInt8]) throws {
    let text = String(decoding: input, as: UTF8.self)
    try checkTimes(text)
    try checkSpans(text)
    try checkAddresses(text)
    if let code = try? UserCode(parsing: text) {
      try require(try UserCode(parsing: code.description) == code, "\(code) is another code")
    }
    if let sort = KeySort(text: text) {
      try require(sort.text == text, "\(text) and \(sort.text) are the same order")
    }
    if let scopes = try? ScopeArgument.scopes([text]) {
      try require(scopes.isSubset(of: Set(Scope.all)), "\(text) is no scope")
    }
  }

  private func checkTimes(_ text: String) throws {
    if let date = Date(internetTime: text) {
      let said = date.internetTime
      let again = Date(internetTime: said)
      try require(again?.milliseconds == date.milliseconds, "\(text) is said as \(said)")
      _ = Self.days.moment(date, now: ManualClock.start) + Self.days.logTime(ManualClock.start, now: date)
      _ = RotationPolicy.standard.rotation(dueAt: date, at: ManualClock.start)
    }
    if let end = Self.days.endOfDay(text) {
      try require(Self.days.isoDay(end) == text, "\(text) is said as \(Self.days.isoDay(end))")
      try require(Self.days.startOfDay(end) < end, "\(text) begins after its end")
    }
  }

  private func checkSpans(_ text: String) throws {
    if let grace = try? GracePeriod(parsing: text) {
      try require(GracePeriod.limits.contains(grace.seconds), "\(text) is \(grace.seconds) s")
    }
    if let expiry = try? Expiry(parsing: text), expiry != .never {
      let date = try require(expiry.date(from: ManualClock.start, in: .gmt), "\(text) is no date")
      if case .afterDays = expiry {
        try require(date > ManualClock.start, "\(text) has passed")
        try require(
          date.timeIntervalSince(ManualClock.start) <= 3_650 * RotationPolicy.day,
          "\(text) is too far"
        )
      }
    }
  }

  private func checkAddresses(_ text: String) throws {
    if let address = ListenAddress(text) {
      try require(ListenAddress(address.description) == address, "\(text) is said as \(address)")
    }
    if let address = IPAddress(text) {
      try require(IPAddress(address.description) == address, "\(text) is said as \(address)")
    }
    if let network = IPNetwork(text) {
      try require(network.contains(network.address), "\(text) is not in itself")
    }
    if let url = try? PublicURL(text) {
      try require(try PublicURL(url.text).text == url.text, "\(text) is said as \(url.text)")
      try require(!url.text.contains(where: \.isWhitespace), "\(text) has blanks")
    }
  }
}
