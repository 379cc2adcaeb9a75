/// Why a request did not succeed.
///
/// ``kind`` says what happened; where the server answered, the rest is what it said. No part of it ever holds a
/// credential: whatever looks like one is cut down to its prefix.
///
///     do {
///       let projects = try await client.projects.list()
///     } catch let error as QodryxError where error.kind == .unauthorized {
///       print("Check your API key: \(error)")
///     }
public struct QodryxError: Error, Hashable, Sendable {
  /// What happened.
  public let kind: Kind
  /// The HTTP status; nil where no server answered.
  public let status: Int?
  /// The server's own word, such as `unauthorized`; nil where it did not answer in the API's form.
  public let code: String?
  /// What happened, in words.
  public let message: String
  /// What in particular was wrong, and with what.
  public let details: String?
  /// What to name when asking the server's operators about it.
  public let requestID: String?
  /// How long the server asks to wait before the next attempt.
  public let retryAfter: Duration?

  init(
    _ kind: Kind,
    _ message: String,
    status: Int? = nil,
    code: String? = nil,
    details: String? = nil,
    requestID: String? = nil,
    retryAfter: Duration? = nil
  ) {
    self.kind = Kind(rawValue: Redaction.clean(kind.rawValue))
    self.status = status
    self.code = code.map(Redaction.clean)
    self.message = Redaction.clean(message)
    self.details = details.map(Redaction.clean)
    self.requestID = requestID.map(Redaction.clean)
    self.retryAfter = retryAfter
  }
}

extension QodryxError: CustomStringConvertible {
  /// Message, details, status and request in one line.
  public var description: String {
    var text = message
    if let details, !details.isEmpty { text += ": \(details)" }
    let notes = [status.map { "HTTP \($0)" }, requestID].compactMap(\.self)
    return notes.isEmpty ? text : "\(text) (\(notes.joined(separator: ", ")))"
  }
}
