import ArgumentParser
import Credentials
import FoundationEssentials

struct ScanCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Find credentials in files, and say which of them are live.",
    discussion: """
      It goes through files and folders, knows credentials by their prefix and checksum, and asks the store \
      whether each is accepted, revoked, expired or unknown, and whose it is. It never prints a credential, \
      only its hint. Links in folders are not followed. It ends with 1 if a live one is found (even if \
      --revoke has ended it then), with 2 if a file could not be read, with 3 if the store did not answer, \
      and with 0 otherwise.

        qodryx scan .
        qodryx scan --no-ignore ~/projects --json
        git log -p | qodryx scan -
        qodryx scan . --revoke
      """
  )

  @Argument(
    help: ArgumentHelp("A file or folder; - is standard input.", valueName: "path"),
    completion: .file()
  )
  var paths: [String]

  @Flag(name: .customLong("no-ignore"), help: "Read what .gitignore leaves out too, and .git.")
  var readsIgnored = false

  @Flag(name: .customLong("all"), help: "Report what has the form of a credential but a wrong checksum too.")
  var reportsLikenesses = false

  @Flag(name: .customLong("revoke"), help: "Revoke the live ones, each after it has been asked about.")
  var revokes = false

  @OptionGroup var consent: Consent
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let readsInput = paths.contains("-")
    guard !paths.contains("") else { throw ValidationError("a path is empty") }
    guard paths.count(where: { $0 == "-" }) < 2 else { throw ValidationError("- is there twice") }
    guard !readsInput || store.tokenFile != "-" else {
      throw ValidationError("standard input cannot be both searched and the credential for the server")
    }
    guard revokes || !consent.isGiven else { throw ValidationError("--yes belongs to --revoke") }
    guard !readsInput || !revokes || consent.isGiven else {
      throw ValidationError("standard input cannot both be searched and answer: add --yes")
    }
  }

  func run(in session: Session) async throws {
    if revokes { try consent.check("revoke keys", in: session) }
    var scan = Scan(
      paths,
      ignores: !readsIgnored,
      reportsLikenesses: reportsLikenesses,
      output: output,
      session: session
    )
    if let absence = try absence(in: session) {
      guard !revokes else { throw CommandFailure(.storeUnavailable, "nothing can be revoked: \(absence)") }
      try await scan.perform(asking: nil)
      try scan.finish(wasAsked: false, revoked: [])
      if scan.tally.places > 0 {
        try session.tell("Whether they are live could not be asked: \(absence).", unless: output.isQuiet)
      }
    } else {
      try await perform(&scan, in: session)
    }
    try end(scan)
  }

  private func perform(_ scan: inout Scan, in session: Session) async throws {
    // A credential for the server that is missing or wrong shall not look like one that was found.
    var hasBegun = false
    do {
      try await session.withStore(store) { store in
        hasBegun = true
        try await scan.perform(asking: store)
        var revocation = ScanRevocation(consent: consent, session: session, isQuiet: output.isQuiet)
        let ending: Result<Void, any Error>
        do {
          if revokes, scan.storeFailure == nil { try await revocation.perform(scan.live, in: store) }
          ending = .success(())
        } catch {
          ending = .failure(error)
        }
        try scan.finish(wasAsked: true, revoked: revocation.revoked)
        if let failure = scan.storeFailure { throw failure }
        try ending.get()
      }
    } catch let failure as CommandFailure where failure.status == .refused {
      guard !hasBegun || scan.storeFailure != nil, !scan.tally.hasLive else { throw failure }
      throw CommandFailure(.storeUnavailable, failure.message)
    } catch {
      let failure = CommandFailure(reporting: error)
      throw scan.tally.hasLive ? CommandFailure(.refused, failure.message) : failure
    }
  }

  private func end(_ scan: Scan) throws {
    guard !scan.tally.hasLive else { throw CommandFailure(.refused, nil) }
    guard scan.unreadable.isEmpty else { throw CommandFailure(.usage, nil) }
  }

  /// Why there is no store to ask; nil where there is one.
  private func absence(in session: Session) throws -> String? {
    guard case .file(let file) = try session.location(store).place,
      !FileManager.default.fileExists(atPath: file)
    else { return nil }
    return "there is no store at \(SafeText.line(file))"
  }
}
