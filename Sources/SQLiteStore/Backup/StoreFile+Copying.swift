import Credentials
import Foundation
import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension StoreFile {
  /// A new, empty file beside this one, for its owner alone: what is to take its place is made there.
  func makeDraft() throws(KeyStoreError) -> StoreFile {
    let draft = StoreFile("\(path).\(String(UInt64.random(in: 0...UInt64.max), radix: 36)).draft")
    try draft.create()
    return draft
  }

  /// Removes the file and what SQLite has put beside it.
  func discard() {
    for name in [path, log, index, path + "-journal"] { unlink(name) }
  }

  /// Makes the database one file that needs no log beside it. It must be open nowhere.
  ///
  /// - Throws: what GRDB throws: `SQLITE_BUSY` where somebody has it open.
  func closeLog() throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(1)
    let connection = try DatabaseQueue(path: path, configuration: configuration)
    let mode = try connection.writeWithoutTransaction { db in
      try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
    }
    try connection.close()
    guard mode == "delete" else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
  }

  /// Puts what was written onto the disk: of the file, or of its directory.
  static func synchronize(_ path: String) throws(KeyStoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreFile(path).failure("cannot open \(path)", errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw StoreFile(path).failure("cannot write \(path) to the disk", errno)
    }
  }

  /// Puts this file in the place of another, at once: whoever looks sees one or the other.
  func take(the place: StoreFile) throws(KeyStoreError) {
    guard rename(path, place.path) == 0 else { throw failure("cannot write \(place.path)", errno) }
    try Self.synchronize(place.directory)
  }

  /// Puts this file in a place where there is none, so that no other is replaced even by accident.
  ///
  /// - Throws: ``KeyStoreError/conflict(_:)`` where there is one.
  func take(theFree place: StoreFile) throws(KeyStoreError) {
    if link(path, place.path) == 0 {
      unlink(path)
      try Self.synchronize(place.directory)
      return
    }
    // Some disks have no second names: there it is looked for, which somebody else could be faster than.
    guard try place.status(of: place.path) == nil else { throw place.isThereAlready }
    try take(the: place)
  }

  var isThereAlready: KeyStoreError {
    .conflict("\(path) exists already: name another file, or add --force to replace it")
  }

  /// Copies another file's bytes into this one.
  ///
  /// - Throws: ``KeyStoreError/unusable(_:)`` for a symbolic link, or what is no regular file.
  func copy(from source: String) throws(KeyStoreError) {
    let reading = open(source, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard reading >= 0 else {
      if errno == ELOOP {
        throw .unusable("\(source) is a symbolic link: name the file that it points to")
      }
      throw failure("cannot read \(source)", errno)
    }
    defer { Self.close(reading) }
    var status = stat()
    guard fstat(reading, &status) == 0 else { throw failure("cannot look at \(source)", errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unusable("\(source) is not a regular file") }

    let writing = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard writing >= 0 else { throw failure("cannot write \(path)", errno) }
    defer { Self.close(writing) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(reading, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("cannot read \(source)", errno) }
      if count == 0 { break }
      var written = 0
      while written < count {
        let step = buffer[written..<count].withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
        if step < 0, errno == EINTR { continue }
        guard step >= 0 else { throw failure("cannot write \(path)", errno) }
        written += step
      }
    }
    guard fsync(writing) == 0 else { throw failure("cannot write \(path) to the disk", errno) }
  }
}
