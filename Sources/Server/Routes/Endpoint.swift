import Credentials
import HTTPTypes
import Hummingbird

/// One method of one path: who may use it, what may be asked for, and what answers.
struct Endpoint: Sendable {
  /// nil for every method.
  let method: HTTPRequest.Method?
  /// `/v1/projects/{id}`
  let path: String
  let access: Access
  let query: [QueryName]
  let answer: Answer

  enum Access: Hashable, Sendable {
    /// Everybody, without a credential.
    case open
    /// Everybody on this host, unless the configuration allows others.
    case local
    /// Any credential.
    case anyCredential
    case scope(Scope)
    /// Any credential; the answer asks the gate about scopes itself.
    case verification

    /// What the gate asks for in front of the answer.
    var scopes: [Scope] {
      switch self {
      case .open, .local, .anyCredential, .verification: []
      case .scope(let scope): [scope]
      }
    }
  }

  enum Answer: Sendable {
    case toAnybody(@Sendable (Request, ServerContext) async throws -> Response)
    /// To everybody, whatever else stands in the query: OAuth ignores parameters that it does not know (RFC 6749,
    /// section 3.1).
    case toOAuth(@Sendable (Request, ServerContext) async throws -> Response)
    case toPrincipal(@Sendable (Request, AuthenticatedContext) async throws -> Response)
    /// It asks the gate itself, and at once.
    case verdict(@Sendable (Request, Visit) throws -> Reply)
  }

  /// An endpoint behind the gate.
  ///
  /// - Parameter scope: what it needs; nil for any credential.
  init(
    _ method: HTTPRequest.Method,
    _ path: String,
    needs scope: Scope?,
    query: [QueryName] = [],
    answer: @escaping @Sendable (Request, AuthenticatedContext) async throws -> Response
  ) {
    self.method = method
    self.path = path
    access = scope.map { .scope($0) } ?? .anyCredential
    self.query = query
    self.answer = .toPrincipal(answer)
  }

  /// An endpoint for every method, whose answer asks the gate itself.
  init(
    verifyingAt path: String,
    query: [QueryName],
    verdict: @escaping @Sendable (Request, Visit) throws -> Reply
  ) {
    method = nil
    self.path = path
    access = .verification
    self.query = query
    answer = .verdict(verdict)
  }

  /// An endpoint in front of the gate.
  init(
    openly method: HTTPRequest.Method,
    _ path: String,
    locally: Bool = false,
    answer: @escaping @Sendable (Request, ServerContext) async throws -> Response
  ) {
    self.method = method
    self.path = path
    access = locally ? .local : .open
    query = []
    self.answer = .toAnybody(answer)
  }

  /// An endpoint of OAuth in front of the gate, which knows clients in a way of its own.
  ///
  /// - Parameters:
  ///   - form: how what goes wrong is written.
  ///   - query: what the document names; others are ignored.
  init(
    oauth method: HTTPRequest.Method,
    _ path: String,
    form: RequestFailure.Form = .oauth,
    query: [QueryName] = [],
    answer: @escaping @Sendable (Request, ServerContext) async throws -> Response
  ) {
    self.method = method
    self.path = path
    access = .open
    self.query = query
    self.answer = .toOAuth { request, context in
      do {
        return try await answer(request, context)
      } catch let failure as OAuthFailure {
        context.visit.trace.note(refusal: failure.code.rawValue)
        return form == .page ? Page(failure).response : failure.response
      } catch {
        throw RequestFailure(error).written(as: form)
      }
    }
  }

  /// Whether a path is one of its own. Empty parts belong to none.
  func matches(_ parts: [Substring]) -> Bool {
    let own = path.split(separator: "/")
    return own.count == parts.count
      && zip(own, parts).allSatisfy { own, part in !part.isEmpty && (own.hasPrefix("{") || own == part) }
  }
}
