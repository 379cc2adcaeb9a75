/// The public name of an OAuth app, which it sends as `client_id`: `app_01J8ZC4M9Q2F7T0V`, or `qodryx-cli`.
package struct AppID: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The program's own login, which every store has.
  package static let commandLine = AppID(rawValue: "qodryx-cli")

  package static func make(milliseconds: Int64, using generator: inout some RandomNumberGenerator) -> AppID {
    AppID(rawValue: "app_" + TimedIdentifier.make(milliseconds: milliseconds, using: &generator))
  }
}

extension AppID: CustomStringConvertible {
  package var description: String { rawValue }
}
