import Credentials
import FoundationEssentials
import SQLiteStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looks at a store's file, and changes nothing about it.
struct StoreExamination {
  let inspector: StoreInspector
  /// Who said where it is.
  let source: StoreLocation.Source
  /// Whether every index is compared with its table.
  let isThorough: Bool
  let session: Session

  func findings() async -> [DoctorFinding] {
    do throws(KeyStoreError) {
      guard try inspector.exists() else {
        let missing = "there is none at \(place) yet: `qodryx keys create` makes one"
        return [.warning(.store, missing)]
      }
      try inspector.checkKind()
    } catch {
      return [.problem(.store, error.description)]
    }
    var findings = [store, access, folder, schema]
    guard findings.last?.state != .problem else { return findings + [disk] }
    findings.append(integrity)
    guard findings.last?.state != .problem else { return findings + [disk] }
    findings += [audit] + contents + [disk]
    if findings.allSatisfy({ $0.state != .problem }) { findings += await counts() }
    return findings
  }

  private var place: String {
    switch source {
    case .option: "\(inspector.path) (from --db)"
    case .environment: "\(inspector.path) (from QODRYX_DB)"
    case .configuration: "\(inspector.path) (from your settings)"
    case .login, .standard: inspector.path
    }
  }

  private var store: DoctorFinding { .good(.store, place) }

  private var access: DoctorFinding {
    do throws(KeyStoreError) {
      try inspector.checkAccess()
      return .good(.access, "yours alone")
    } catch {
      return .problem(.access, error.description)
    }
  }

  private var folder: DoctorFinding {
    let warnings = inspector.warnings
    return warnings.isEmpty
      ? .good(.folder, "others cannot change what is in it")
      : .warning(.folder, warnings.joined(separator: "; "))
  }

  private var schema: DoctorFinding {
    do throws(KeyStoreError) {
      let state = try inspector.schema()
      let version = "version \(state.applied) of \(state.known)"
      return state.isCurrent
        ? .good(.schema, version)
        : .warning(.schema, "\(version): the next command that uses the store brings it up to date")
    } catch {
      return .problem(.schema, error.description)
    }
  }

  private var integrity: DoctorFinding {
    do throws(KeyStoreError) {
      try inspector.checkIntegrity(isThorough: isThorough)
      return .good(.integrity, isThorough ? "whole, indexes included" : "whole (--full looks closer)")
    } catch {
      return .problem(.integrity, error.description)
    }
  }

  private var audit: DoctorFinding {
    do throws(KeyStoreError) {
      switch try inspector.verifyAuditChain() {
      case .intact(let events):
        return .good(.audit, "the chain is intact: \(DurationWording.counted(events, "event"))")
      case .broken(let sequence, let events):
        return .problem(
          .audit,
          "event \(sequence) of \(events) has been changed: compare it with a backup"
        )
      }
    } catch {
      return .problem(.audit, error.description)
    }
  }

  private var contents: [DoctorFinding] {
    do throws(KeyStoreError) {
      let contents = try inspector.contents()
      return [log(contents), clock(contents)]
    } catch {
      return [.problem(.store, error.description)]
    }
  }

  private func log(_ contents: StoreInspector.Contents) -> DoctorFinding {
    let sizes = "\(ByteCount.words(contents.logBytes)) beside \(ByteCount.words(contents.bytes))"
    return contents.logBytes < Self.longLog
      ? .good(.log, sizes)
      : .warning(.log, "\(sizes): something keeps it from being tidied up; restart what uses the store")
  }

  /// A clock that is behind would let expired keys work.
  private func clock(_ contents: StoreInspector.Contents) -> DoctorFinding {
    let now = session.now()
    let time = session.dates.moment(now, now: now)
    guard let newest = contents.newestEventAt, newest > now.addingTimeInterval(60) else {
      return .good(.clock, time)
    }
    let event = session.dates.moment(newest, now: now)
    return .problem(.clock, "it is \(time), but the newest event is of \(event): set this host's clock")
  }

  private var disk: DoctorFinding {
    var status = statvfs()
    guard statvfs(inspector.path, &status) == 0 else {
      return .warning(.disk, "the system does not say how much room is left")
    }
    let free = Int(
      clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).0
    )
    let words = "\(ByteCount.words(free)) free"
    if UInt(status.f_flag) & UInt(ST_RDONLY) != 0 {
      return .problem(.disk, "it can only be read: let it be written")
    }
    if status.f_files > 0, status.f_favail == 0 {
      return .problem(.disk, "there is no room for another file: remove some")
    }
    return free < Self.littleRoom ? .warning(.disk, "\(words): make room") : .good(.disk, words)
  }

  private func counts() async -> [DoctorFinding] {
    do throws(KeyStoreError) {
      let store = try SQLiteStore(file: inspector.path, now: session.now)
      let result: Result<KeyCounts, KeyStoreError>
      do throws(KeyStoreError) { result = .success(try await store.counts()) } catch {
        result = .failure(error)
      }
      await store.close()
      return findings(try result.get())
    } catch {
      return [.problem(.store, error.description)]
    }
  }

  private func findings(_ counts: KeyCounts) -> [DoctorFinding] {
    let overdue = DurationWording.counted(counts.overdue, "key")
    let unsaved = DurationWording.counted(counts.unsaved, "key")
    return [
      counts.overdue == 0
        ? .good(.rotation, "none of \(DurationWording.counted(counts.active, "key")) is overdue")
        : .warning(.rotation, "\(overdue) overdue: qodryx keys list --filter is:overdue"),
      counts.unsaved == 0
        ? .good(.saved, "every key was confirmed saved")
        : .warning(.saved, "\(unsaved) never confirmed saved: qodryx keys list --filter is:unsaved"),
    ]
  }

  /// Thousands of changes: a log is moved into the file long before.
  private static let longLog = 64_000_000
  private static let littleRoom = 100_000_000
}
