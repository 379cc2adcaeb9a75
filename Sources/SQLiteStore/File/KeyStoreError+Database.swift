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
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN:
      StoreFile(file).trouble ?? access(error, file)
    case .SQLITE_INTERRUPT, .SQLITE_ABORT:
      .unavailable("the request was cancelled")
    case .SQLITE_MISUSE:
      .unavailable("the key store \(file) is closed")
    case .SQLITE_NOTADB where StoreFile(file).hasLog:
      cutShort(file)
    case .SQLITE_NOTADB:
      .unusable("\(file) is not a key store: name another file")
    case .SQLITE_CORRUPT:
      .unusable("the key store \(file) is damaged: bring back a backup with `qodryx restore`")
    default:
      .unusable("the key store \(file) reports: \(error.message ?? error.resultCode.description)")
    }
  }

  /// What the database alone knows, where the system finds nothing wrong.
  private static func access(_ error: DatabaseError, _ file: String) -> KeyStoreError {
    switch (error.resultCode, error.extendedResultCode) {
    case (_, .SQLITE_IOERR_SHORT_READ):
      cutShort(file)
    case (.SQLITE_FULL, _):
      .unavailable("there is no room left on the disk of \(file): make room, then try again")
    case (.SQLITE_IOERR, _):
      .unavailable("the key store \(file) cannot be read or written: the disk reports an error")
    case (.SQLITE_CANTOPEN, _):
      .unusable("the key store \(file) cannot be opened: check its owner, mode and directory")
    default:
      .unusable("the key store \(file) cannot be written: check its owner, mode and disk")
    }
  }

  /// Pages of a log whose beginning is gone are read as nonsense, or not at all.
  private static func cutShort(_ file: String) -> KeyStoreError {
    .unavailable(
      "the key store \(file) or its log was cut short: stop what uses it, then look with `qodryx doctor`"
    )
  }
}
