import Credentials
import FoundationEssentials
import Qodryx
import QodryxAPI

/// A login as the file keeps it: the server and a token, or else the server, an access token, a refresh token and
/// when the access token expires, with blanks between them.
extension Login {
  /// nil for a line that is no login.
  init?(line: some Collection<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: " "))
    guard let first = parts.first, let server = try? Endpoint(String(decoding: first, as: UTF8.self)) else {
      return nil
    }
    switch parts.count {
    case 2:
      self.init(server, .token(Secret(copying: parts[1])))
    case 4:
      guard let date = WireTime.date(of: String(decoding: parts[3], as: UTF8.self)) else { return nil }
      self.init(
        server,
        .oauth(access: Secret(copying: parts[1]), refresh: Secret(copying: parts[2]), expiresAt: date)
      )
    default:
      return nil
    }
  }

  /// The secrets' bytes go to the file from where they are.
  func write(to sink: some ByteSink) throws(StreamError) {
    try sink.write(server.base)
    switch proof {
    case .token(let secret):
      try Self.write(secret, to: sink)
    case .oauth(let access, let refresh, let expiresAt):
      try Self.write(access, to: sink)
      try Self.write(refresh, to: sink)
      try sink.write(" \(WireTime.text(of: expiresAt))")
    }
    try sink.write("\n")
  }

  private static func write(_ secret: Secret, to sink: some ByteSink) throws(StreamError) {
    try sink.write(" ")
    let result = secret.withBytes { bytes -> Result<Void, StreamError> in
      do throws(StreamError) { return .success(try sink.write(bytes)) } catch { return .failure(error) }
    }
    try result.get()
  }
}
