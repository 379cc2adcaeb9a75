package import Credentials
import Foundation
import GRDB

extension SQLiteStore: AppStore {
  package func createApp(_ draft: AppDraft, by actor: Actor) async throws(KeyStoreError) -> IssuedApp {
    let problems = draft.problems
    guard problems.isEmpty else { throw .invalid(problems) }
    return try await change { change in
      try change.requireFree(appName: draft.name)
      let milliseconds = change.now.milliseconds
      let id = try self.drawing(until: { try !change.isTaken($0) }) { random in
        AppID.make(milliseconds: milliseconds, using: &random)
      }
      let issued: (secret: Secret, token: Token)? =
        switch draft.kind {
        case .confidential: try self.newToken(.clientSecret, for: .clientSecret, in: change)
        case .public: nil
        }
      let app = App(
        id: id,
        name: draft.name,
        kind: draft.kind,
        redirectURIs: draft.redirectURIs.map(RedirectURI.init(rawValue:)),
        scopes: draft.scopes,
        secretHint: issued?.token.hint,
        createdAt: change.now,
        createdBy: actor
      )
      try change.insert(app, secret: issued?.token.digest)
      try change.append(
        AuditEntry(.appCreated, of: app, by: actor, at: change.now, detail: app.scopes.joined)
      )
      return IssuedApp(app: app, secret: issued?.secret)
    }
  }

  package func apps(limit: Int, after cursor: AppID?) async throws(KeyStoreError) -> AppPage {
    let limit = min(max(limit, 1), 200)
    guard cursor != .commandLine else { return AppPage(apps: [], hasMore: false) }
    return try await look { db in
      // The identifier of the own login sorts behind those of all others.
      let place = min(cursor?.rawValue ?? AppID.commandLine.rawValue, AppID.commandLine.rawValue)
      var found = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT \(App.columns) FROM apps WHERE id < ? ORDER BY id DESC LIMIT ?"),
        arguments: [place, limit + 1]
      ).map(App.init)
      if found.count <= limit { found.append(try App.find(.commandLine, in: db)) }
      return AppPage(apps: Array(found.prefix(limit)), hasMore: found.count > limit)
    }
  }

  package func app(referredToAs reference: String) async throws(KeyStoreError) -> App {
    try await look { db in
      if let app = try App.fetch(AppID(rawValue: reference), in: db) { return app }
      let byName = try db.cachedStatement(sql: "SELECT \(App.columns) FROM apps WHERE name_folded = ?")
      guard let row = try Row.fetchOne(byName, arguments: [SearchText.folded(reference)]) else {
        throw KeyStoreError.notFound(reference, kind: .app)
      }
      return try App(row)
    }
  }

  package func rotateSecret(of id: AppID, by actor: Actor) async throws(KeyStoreError) -> IssuedApp {
    try await change { change in
      var app = try App.find(id, in: change.db)
      guard app.kind == .confidential else {
        throw KeyStoreError.conflict("\(app.name.debugDescription) is a public app: it has no client secret")
      }
      let (secret, token) = try self.newToken(.clientSecret, for: .clientSecret, in: change)
      try change.set(token, of: app)
      app.secretHint = token.hint
      try change.append(AuditEntry(.appSecretRotated, of: app, by: actor, at: change.now))
      return IssuedApp(app: app, secret: secret)
    }
  }

  package func deleteApp(_ id: AppID, by actor: Actor) async throws(KeyStoreError) -> App {
    try await change { change in
      let app = try App.find(id, in: change.db)
      guard !app.isFirstParty else {
        throw KeyStoreError.conflict("qodryx's own login cannot be deleted; revoke its grants instead")
      }
      try change.delete(app, by: actor)
      return app
    }
  }
}
