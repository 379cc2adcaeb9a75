import Credentials
import QodryxAPI

/// Goes through files and streams, asks a store about what it finds, and reports it.
struct Scan {
  let paths: [String]
  /// Whether `.gitignore` and the like are heeded.
  let ignores: Bool
  /// Whether what only looks like a credential is reported too.
  let reportsLikenesses: Bool
  let output: OutputOptions
  let session: Session

  private(set) var tally = ScanTally()
  /// The first place of each live credential.
  private(set) var live: [ScanFinding] = []
  private(set) var unreadable: [String] = []
  /// Why the store has stopped to answer; what was found is reported all the same.
  private(set) var storeFailure: KeyStoreError?
  private var reported: [ScanFinding] = []
  /// What is known of each credential, by its digest: each is asked about once.
  private var checks: [[UInt8]: CredentialCheck] = [:]
  private var policy: RotationPolicy?

  init(
    _ paths: [String],
    ignores: Bool,
    reportsLikenesses: Bool,
    output: OutputOptions,
    session: Session
  ) {
    self.paths = paths
    self.ignores = ignores
    self.reportsLikenesses = reportsLikenesses
    self.output = output
    self.session = session
  }

  /// - Parameter store: nil where there is none to ask.
  mutating func perform(asking store: (any KeyStore)?) async throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 1)
    defer {
      buffer.wipe()
      buffer.deallocate()
    }
    for path in paths {
      guard path != "-" else {
        let source = try session.input.withoutEcho { () throws(StreamError) in
          try ScannedSource("(standard input)", reading: session.input, by: buffer)
        }
        try await report(source, asking: store)
        continue
      }
      for step in FileTree(FilePath(path), ignores: ignores) {
        switch step {
        case .file(let file, let wasNamed):
          do {
            let source = try file.reading(followingLink: wasNamed) { source throws(StreamError) in
              try ScannedSource(file.text, reading: source, by: buffer)
            }
            try await report(source, asking: store)
          } catch let problem as UnreadableFile {
            try note(problem)
          }
        case .unreadable(let problem):
          try note(problem)
        }
      }
    }
  }

  /// Writes the end of the report.
  ///
  /// - Parameters:
  ///   - wasAsked: whether there was a store.
  ///   - revoked: the identifiers of what was ended.
  func finish(wasAsked: Bool, revoked: [String]) throws {
    if output.isJSON {
      let record = ScanRecord(
        data: reported.map(ScanFindingRecord.init(finding:)),
        files: tally.files,
        unreadable: unreadable,
        wasAsked: wasAsked && storeFailure == nil,
        revoked: revoked
      )
      try session.show(json: record)
    }
    try session.tell(ScanWording.summary(tally), unless: output.isQuiet)
  }

  private mutating func note(_ problem: UnreadableFile) throws {
    unreadable.append(problem.path.text)
    try session.tell("qodryx: cannot read \(problem.path.text): \(problem.reason)", unless: false)
  }

  private mutating func report(_ source: ScannedSource, asking store: (any KeyStore)?) async throws {
    tally.files += 1
    for sighting in source.sightings {
      let check: CredentialCheck
      var isNew = true
      switch sighting.form {
      case .likeness(let type):
        guard reportsLikenesses else { continue }
        check = CredentialCheck(.failure(.wrongChecksum(type)), place: tally.places + 1, now: session.now())
      case .credential(let type, let hint, let digest):
        isNew = checks[digest] == nil
        let token = Token(type: type, hint: hint, digest: CredentialDigest(stored: digest))
        check = try await self.check(token, asking: store)
      }
      let finding = ScanFinding(
        file: source.name,
        isBinary: source.isBinary,
        line: sighting.line,
        column: sighting.column,
        check: check
      )
      tally.add(finding, isNew: isNew)
      if isNew, finding.verdict == .live { live.append(finding) }
      if output.isJSON { reported.append(finding) } else { try session.show([ScanWording.line(finding)]) }
    }
  }

  private mutating func check(
    _ token: Token,
    asking store: (any KeyStore)?
  ) async throws -> CredentialCheck {
    if let known = checks[token.digest.bytes] { return known }
    var check = CredentialCheck(.success(token), place: checks.count + 1, now: session.now())
    if let store, storeFailure == nil {
      do throws(KeyStoreError) {
        let policy =
          if let policy { policy } else { try await store.rotationPolicy() }
        self.policy = policy
        try await check.ask(store, policy: policy)
      } catch {
        storeFailure = error
      }
    }
    checks[token.digest.bytes] = check
    return check
  }
}
