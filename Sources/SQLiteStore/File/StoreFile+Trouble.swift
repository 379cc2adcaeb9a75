import Credentials
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension StoreFile {
  /// Why the database may not have been able to use the file, as far as the system tells: the database itself says
  /// little more than that it could not. nil where nothing stands out.
  var trouble: KeyStoreError? {
    if hasNoDescriptorsLeft {
      return .unavailable("this process has as many files open as it may: raise its limit (ulimit -n)")
    }
    if let trouble = troubleOfDisk { return trouble }
    if !isPermitted(directory, W_OK | X_OK) {
      return .unusable("files cannot be made in \(directory): check its owner and mode")
    }
    if let lack = lackOfPermission { return lack }
    if let size = fileSizeLimit {
      return .unavailable(
        "this process may not write files of more than \(size) bytes: raise its limit (ulimit -f)"
      )
    }
    return nil
  }

  /// Whether something lies beside the file that is not in it yet.
  var hasLog: Bool {
    let size = try? size(of: log)
    return (size ?? 0) > 0
  }

  /// What this process may not read and write of the store. Looked for before it is opened: SQLite would give the mode
  /// of a file that can only be read to its log, where it outlasts the file's own.
  var lackOfPermission: KeyStoreError? {
    for name in [path, log, index] where !isPermitted(name, R_OK | W_OK) {
      return .unusable("\(name) cannot be read and written: check its owner and mode")
    }
    return nil
  }

  private var troubleOfDisk: KeyStoreError? {
    var status = statvfs()
    guard statvfs(directory, &status) == 0 else { return nil }
    let disk = "the disk of \(path)"
    if UInt(status.f_flag) & UInt(ST_RDONLY) != 0 {
      return .unavailable("\(disk) can only be read: let it be written, then try again")
    }
    if UInt64(status.f_bavail) * UInt64(status.f_frsize) < Self.leastRoom {
      return .unavailable("there is no room left on \(disk): make room, then try again")
    }
    if status.f_files > 0, status.f_favail == 0 {
      return .unavailable("there is no room for another file on \(disk): remove some, then try again")
    }
    return nil
  }

  private var hasNoDescriptorsLeft: Bool {
    let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 { Self.close(descriptor) }
    return descriptor < 0 && [EMFILE, ENFILE].contains(errno)
  }

  /// Says no only where the system does: a file that is not there is no question of permission.
  private func isPermitted(_ path: String, _ rights: Int32) -> Bool {
    faccessat(AT_FDCWD, path, rights, AT_EACCESS) == 0 || errno != EACCES
  }

  /// Bytes; nil where there is no limit.
  private var fileSizeLimit: UInt64? {
    var limit = rlimit()
    #if canImport(Glibc)
      guard getrlimit(__rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue)), &limit) == 0 else { return nil }
    #else
      guard getrlimit(RLIMIT_FSIZE, &limit) == 0 else { return nil }
    #endif
    return UInt64(limit.rlim_cur) < UInt64(Int64.max) ? UInt64(limit.rlim_cur) : nil
  }

  /// Bytes that a change may need at once: its pages in the log, and the log's index.
  private static let leastRoom: UInt64 = 65_536
}
