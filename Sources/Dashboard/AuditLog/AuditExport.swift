import Credentials
import FoundationEssentials

/// An order to write the events that a filter shows to a new file, one JSON object on a line.
struct AuditExport: Sendable {
  let filter: AuditFilter
  let path: String

  /// Events that are read at once: the log is never in memory as a whole.
  private static let pageSize = 1_000

  /// Writes the file, newest event first. Where nothing matches, and where it is given up on the way, no file is left.
  /// The log says that there is one before it has its name.
  func write(from store: any KeyStore, by actor: Actor) async throws(KeyStoreError) -> Answer {
    let file: PrivateFile
    do throws(PrivateFile.Failure) {
      file = try PrivateFile(creating: path)
    } catch {
      return .couldNotExport(to: path, reason: error.reason)
    }
    var count = 0
    var query = AuditQuery(filter: filter, limit: Self.pageSize)
    while !Task.isCancelled {
      let page = try await store.auditEvents(query)
      count += page.events.count
      if let reason = append(page.events, to: file) { return .couldNotExport(to: path, reason: reason) }
      guard page.hasMore, let last = page.events.last else {
        guard count > 0 else { return .exported(0, to: path) }
        let words = filter.text ?? "some"
        try await store.record(Export(of: .events, to: path, count: count, filter: words), by: actor)
        return finish(file, count: count)
      }
      query.before = last.sequence
    }
    return .cancelled(.exportEvents(self))
  }

  /// - Returns: why it could not be written.
  private func append(_ events: [AuditEvent], to file: PrivateFile) -> String? {
    do throws(PrivateFile.Failure) {
      for event in events { try file.write(Self.line(event)) }
      return nil
    } catch {
      return error.reason
    }
  }

  private func finish(_ file: PrivateFile, count: Int) -> Answer {
    do throws(PrivateFile.Failure) {
      try file.finish()
      return .exported(count, to: path)
    } catch {
      return .couldNotExport(to: path, reason: error.reason)
    }
  }
}

extension AuditExport {
  /// An event in the words of the HTTP API.
  private struct Record: Encodable {
    let sequence: Int
    let at: String
    let actor: String
    let origin: String
    let action: String
    let keyID: String?
    let target: String
    let detail: String
    let previousHash: String
    let hash: String

    enum CodingKeys: String, CodingKey {
      case sequence, at, actor, origin, action
      case keyID = "key_id"
      case target, detail
      case previousHash = "previous_hash"
      case hash
    }
  }

  /// One event as JSON, with the line feed behind it.
  static func line(_ event: AuditEvent) -> [UInt8] {
    let record = Record(
      sequence: event.sequence,
      at: event.at.internetTime,
      actor: event.actor.name,
      origin: event.actor.origin,
      action: event.action.rawValue,
      keyID: event.keyID?.rawValue,
      target: event.target,
      detail: event.detail,
      previousHash: hexadecimal(event.previousHash),
      hash: hexadecimal(event.hash)
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and numbers alone: encoding them cannot fail.
    return Array((try? encoder.encode(record)) ?? Data()) + [UInt8(ascii: "\n")]
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String(Int($0) + 0x100, radix: 16).dropFirst() }.joined()
  }
}
