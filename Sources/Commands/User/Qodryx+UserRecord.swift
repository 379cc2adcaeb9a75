import Qodryx
import QodryxAPI

extension Qodryx {
  /// ``user()`` in the API's own words, which `--json` prints.
  func userRecord() async throws -> UserRecord {
    try await transport.send(Call(.get, "v1", "user")).record(UserRecord.self)
  }
}
