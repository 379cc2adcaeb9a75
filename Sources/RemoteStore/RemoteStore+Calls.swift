import Credentials
import Qodryx
import QodryxAPI

extension RemoteStore {
  /// The record that a call is answered with.
  ///
  /// - Parameters:
  ///   - reference: the identifier or name of what it is about, for the error where there is none.
  ///   - kind: what that is.
  func record<Record: Decodable & Sendable>(
    _ call: Call,
    _: Record.Type = Record.self,
    about reference: String? = nil,
    kind: KeyStoreError.Kind = .key
  ) async throws(KeyStoreError) -> Record {
    try await asking(about: reference, kind: kind) { transport in
      try await transport.send(call).record(Record.self)
    }
  }

  /// The key that a call is answered with.
  func key(_ call: Call, about reference: String) async throws(KeyStoreError) -> APIKey {
    let record = try await record(call, KeyRecord.self, about: reference)
    return try APIKey(record, from: place.kind)
  }

  /// The key and the secret that a call is answered with.
  func issue(_ call: Call, about reference: String? = nil) async throws(KeyStoreError) -> IssuedKey {
    let issued = try await asking(about: reference) { transport in
      try await transport.send(call.answeredShortly()).issued()
    }
    let key = try APIKey(issued.record, from: place.kind)
    guard let secret = issued.secret else {
      throw .conflict("\(key.name) was issued, but its secret did not arrive: revoke it and create another")
    }
    return IssuedKey(key: key, secret: secret)
  }

  /// A call with a body.
  func call(_ call: Call, sending body: some Encodable) throws(KeyStoreError) -> Call {
    do { return try call.sending(body) } catch { throw .conflict("it cannot be written as JSON") }
  }

  /// What `body` gives, or its failure in the store's words.
  func asking<Outcome: Sendable>(
    about reference: String? = nil,
    kind: KeyStoreError.Kind = .key,
    _ body: (Transport) async throws -> Outcome
  ) async throws(KeyStoreError) -> Outcome {
    do {
      return try await body(client.transport)
    } catch let error as QodryxError {
      throw KeyStoreError(error, host: place.kind, about: reference, kind: kind)
    } catch let error as KeyStoreError {
      throw error
    } catch is CancellationError {
      throw .unavailable("the request was cancelled")
    } catch {
      throw .unavailable("the credential for \(place.kind) cannot be had just now")
    }
  }
}
