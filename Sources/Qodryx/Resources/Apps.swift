import QodryxAPI

extension Qodryx {
  /// `client.apps`: registered OAuth apps.
  public struct Apps: Sendable {
    let transport: Transport

    /// One page of apps, newest first. Needs `read:keys`.
    ///
    /// - Parameters:
    ///   - limit: 1 to 200; 50 without it.
    ///   - cursor: the ``Page/nextCursor`` of the page before.
    /// - Throws: ``QodryxError``.
    public func list(limit: Int? = nil, cursor: String? = nil) async throws -> Page<App> {
      try await transport.page(
        Call(.get, "v1", "apps"),
        of: AppRecord.self,
        limit: limit,
        cursor: cursor,
        App.init(_:)
      )
    }

    /// All apps, newest first. Needs `read:keys`.
    public func all() -> PageSequence<App> {
      PageSequence { try await list(limit: 200, cursor: $0) }
    }

    /// The app with a client id. Needs `read:keys`.
    ///
    /// - Throws: ``QodryxError``, of the kind `notFound` where there is none.
    public func get(_ id: String) async throws -> App {
      App(try await transport.send(Call(.get, "v1", "apps", id)).record(AppRecord.self))
    }

    /// Registers an app. Needs `write:keys`.
    ///
    /// - Parameters:
    ///   - name: what people see when it asks: 1 to 64 characters that no other app has.
    ///   - kind: whether it can keep a secret.
    ///   - redirectURIs: where a browser may be sent back to, matched exactly; none for an app that uses the device
    ///     grant alone.
    ///   - scopes: what it may ask for, at least one.
    /// - Throws: ``QodryxError``.
    public func create(
      name: String,
      kind: App.Kind,
      redirectURIs: [String],
      scopes: [Scope]
    ) async throws -> IssuedApp {
      let request = CreateAppRequest(
        name: name,
        kind: kind.rawValue,
        redirectURIs: redirectURIs,
        scopes: scopes.map(\.wire)
      )
      return try await issue(Call(.post, "v1", "apps").sending(request))
    }

    /// Gives a confidential app a new client secret; the old one is refused at once. Needs `write:keys`.
    ///
    /// - Throws: ``QodryxError``, of the kind `conflict` for a public app.
    public func rotateSecret(of id: String) async throws -> IssuedApp {
      try await issue(Call(.post, "v1", "apps", id, "rotate-secret"))
    }

    /// Deletes an app and ends its grants. Needs `write:keys`.
    ///
    /// - Throws: ``QodryxError``, of the kind `conflict` for qodryx's own login.
    @discardableResult
    public func delete(_ id: String) async throws -> App {
      App(try await transport.send(Call(.delete, "v1", "apps", id)).record(AppRecord.self))
    }

    private func issue(_ call: Call) async throws -> IssuedApp {
      let issued = try await transport.send(call.answeredShortly()).issuedApp()
      return IssuedApp(app: App(issued.record), clientSecret: issued.secret.map(KeySecret.init(secret:)))
    }
  }
}
