package import FoundationEssentials

extension KeyStore {
  /// Finds out why something is refused. Asking is not using: it records nothing.
  ///
  /// - Parameters:
  ///   - limit: how many refused requests at most, 1 to 1000.
  ///   - now: for what the next request would get.
  package func explain(
    _ question: RefusalQuestion,
    limit: Int,
    at now: Date
  ) async throws(KeyStoreError) -> RefusalFindings {
    switch question {
    case .malformed(let problem, _):
      return RefusalFindings(
        question: question,
        verdict: .refused(.malformed(problem)),
        requests: RefusalPage(requests: [], hasMore: false)
      )
    case .credential(let token):
      return try await explain(token, limit: limit)
    case .hint(let hint):
      let keys = try await self.keys(matching: hint)
      let subject: RefusalQuery.Subject = keys.count == 1 ? .key(keys[0].id) : .hint(hint)
      return try await findings(question, keys, of: subject, limit: limit, at: now)
    case .key(let id):
      return try await findings(question, try await found(id), of: .key(id), limit: limit, at: now)
    case .request(let id):
      let page = try await refusals(RefusalQuery(.request(id), limit: limit))
      let keyID = page.requests.first?.keyID
      let keys = if let keyID { try await found(keyID) } else { [APIKey]() }
      return try await findings(question, keys, page, at: now)
    }
  }

  /// The record behind a credential that is refused.
  ///
  /// A refusal names no record. But the store knows the digest, so a record with the same hint is the one that is
  /// meant, if it is the only one.
  package func key(behind token: Token) async throws(KeyStoreError) -> APIKey? {
    let keys = try await keys(matching: PartialHint(token))
    return keys.count == 1 ? keys[0] : nil
  }

  /// The listed keys with a hint, in any state; at most ten.
  private func keys(matching hint: PartialHint) async throws(KeyStoreError) -> [APIKey] {
    // Without the prefix: a server takes text with one for a credential that does not belong into a URL.
    var filter = KeyFilter(terms: [.init(.state(.any)), .init(.text(hint.text))])
    if let type = hint.type {
      guard CredentialType.listed.contains(type) else { return [] }
      filter.terms.append(.init(.type(type)))
    }
    let page = try await keys(KeyQuery(filter: filter, limit: 10))
    return page.keys.filter { hint.matches($0) }
  }

  private func explain(_ token: Token, limit: Int) async throws(KeyStoreError) -> RefusalFindings {
    let question = RefusalQuestion.credential(token)
    let hint = RefusalQuery.Subject.hint(PartialHint(token))
    guard CredentialType.listed.contains(token.type) else {
      return RefusalFindings(
        question: question,
        verdict: try verdict(onAccess: token),
        requests: try await refusals(RefusalQuery(hint, limit: limit))
      )
    }
    switch try await authenticate(token) {
    case .success(let key):
      let requests = try await refusals(RefusalQuery(.key(key.id), limit: limit))
      return RefusalFindings(question: question, keys: [key], verdict: .accepted, requests: requests)
    case .failure(let refusal):
      let key = refusal == .unknown ? nil : try await self.key(behind: token)
      let subject = key.map { RefusalQuery.Subject.key($0.id) } ?? hint
      return RefusalFindings(
        question: question,
        keys: key.map { [$0] } ?? [],
        verdict: .refused(refusal),
        ending: try await ending(of: key, refusal),
        requests: try await refusals(RefusalQuery(subject, limit: limit))
      )
    }
  }

  /// A store that servers ask knows who is behind an access token; with the other types no request is made.
  private func verdict(onAccess token: Token) throws(KeyStoreError) -> RefusalFindings.Verdict {
    guard CredentialType.presented.contains(token.type), let source = self as? any PrincipalSource else {
      return .open
    }
    return switch try source.principal(for: token) {
    case .success: .accepted
    case .failure(let refusal): .refused(refusal)
    }
  }

  private func found(_ id: KeyID) async throws(KeyStoreError) -> [APIKey] {
    do throws(KeyStoreError) {
      return [try await key(id)]
    } catch {
      // An app's grant has no page, and its refused requests are asked for all the same.
      guard case .notFound = error else { throw error }
      return []
    }
  }

  private func findings(
    _ question: RefusalQuestion,
    _ keys: [APIKey],
    of subject: RefusalQuery.Subject,
    limit: Int,
    at now: Date
  ) async throws(KeyStoreError) -> RefusalFindings {
    try await findings(question, keys, try await refusals(RefusalQuery(subject, limit: limit)), at: now)
  }

  private func findings(
    _ question: RefusalQuestion,
    _ keys: [APIKey],
    _ requests: RefusalPage,
    at now: Date
  ) async throws(KeyStoreError) -> RefusalFindings {
    let key = keys.count == 1 ? keys[0] : nil
    let refusal = key.flatMap { Authenticator.refusal(of: $0, at: now) }
    let verdict: RefusalFindings.Verdict =
      if let refusal { .refused(refusal) } else { key == nil ? .open : .accepted }
    return RefusalFindings(
      question: question,
      keys: keys,
      verdict: verdict,
      ending: try await ending(of: key, refusal),
      requests: requests
    )
  }

  /// The event that ended or stopped a key.
  private func ending(of key: APIKey?, _ refusal: Refusal?) async throws(KeyStoreError) -> AuditEvent? {
    let action: AuditEvent.Action? =
      switch refusal {
      case .revoked: .revoked
      case .disabled: .disabled
      case .graceEnded: key?.graceEndsAt == nil ? nil : .rotated
      case .malformed, .unknown, .expired, nil: nil
      }
    guard let key, let action else { return nil }
    return try await auditEvents(AuditQuery(keyID: key.id, action: action.rawValue, limit: 1)).events.first
  }
}
