import Credentials
import GRDB

extension KeyStoreError {
  /// What a person can do about an error of the database. It never quotes values: they may be private.
  init(_ error: any Error, file: String) {
    switch error {
    case let error as KeyStoreError: self = error
    case let error as DatabaseError: self = Self.reason(error, file)
    case is CancellationError: self = .unavailable("the request was cancelled")
    default: self = .unusable("the key store \(file) cannot be used: \(error)")
    }
  }

  private static func reason(_ error: DatabaseError, _ file: String) -> KeyStoreError {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      .unavailable("another process holds the key store \(file): wait for it or stop it, then try again")
    case .SQLITE_FULL:
      .unavailable("there is no room left on the disk of the key store \(file): make room, then try again")
    case .SQLITE_IOERR:
      .unavailable("the key store \(file) cannot be read or written: the disk reports an error")
    case .SQLITE_INTERRUPT, .SQLITE_ABORT:
      .unavailable("the request was cancelled")
    case .SQLITE_MISUSE:
      .unavailable("the key store \(file) is closed")
    case .SQLITE_READONLY, .SQLITE_PERM:
      .unusable("the key store \(file) cannot be written: check its owner, mode and disk")
    case .SQLITE_CANTOPEN:
      .unusable("the key store \(file) cannot be opened: check its owner, mode and directory")
    case .SQLITE_NOTADB:
      .unusable("\(file) is not a key store: name another file")
    case .SQLITE_CORRUPT:
      .unusable("the key store \(file) is damaged: restore it from a copy")
    default:
      .unusable("the key store \(file) reports: \(error.message ?? error.resultCode.description)")
    }
  }
}
