import Credentials
import Foundation
import GRDB

/// The tables, as migrations that are never changed once they have been released.
enum Schema {
  /// "qdrx": tells a key store from other programs' files.
  static let applicationID = 0x7164_7278

  /// - Parameter now: when what a new store has from the beginning is made.
  static func migrator(at now: Date) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("keys") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: keys)
      try db.execute(sql: keyIndexes)
      try db.execute(sql: keySearch)
      try db.execute(sql: settings)
    }
    migrator.registerMigration("audit log") { db in
      try db.execute(sql: audit)
    }
    migrator.registerMigration("usage") { db in
      try db.execute(sql: usage)
    }
    migrator.registerMigration("projects") { db in
      try db.execute(sql: projects)
    }
    migrator.registerMigration("idempotency") { db in
      try db.execute(sql: idempotency)
    }
    migrator.registerMigration("oauth") { db in
      try db.execute(sql: apps)
      try db.execute(sql: tokens)
      try db.execute(sql: approvals)
      try db.execute(sql: ownLogin, arguments: [now.milliseconds])
    }
    migrator.registerMigration("audit search") { db in
      try db.execute(sql: auditSearch)
    }
    migrator.registerMigration("refusals and routes") { db in
      try db.execute(sql: refusals)
      try db.execute(sql: usageRoutes)
    }
    return migrator
  }

  /// Refuses what this version must not write to, before anything is written.
  ///
  /// - Throws: ``KeyStoreError/unusable(_:)``.
  static func check(_ db: Database, _ migrator: DatabaseMigrator, file: String) throws {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
    if id != applicationID {
      // A store whose making was cut short has the list of migrations at most.
      let foreign = try Bool.fetchOne(
        db,
        sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name <> 'grdb_migrations')"
      )
      guard id == 0, foreign == false else {
        throw KeyStoreError.unusable("\(file) is another program's database: name another file")
      }
    }
    guard try !migrator.hasBeenSuperseded(db) else {
      throw KeyStoreError.unusable("the key store \(file) was made by a newer qodryx: update this one")
    }
  }
}
