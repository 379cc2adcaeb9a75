import Credentials
import FoundationEssentials
import Terminal

/// Says what an import has come to.
struct ImportReport {
  /// What messages call the file.
  let name: String
  let isFile: Bool
  let isDryRun: Bool
  let session: Session
  let output: OutputOptions

  private static let shownComplaints = 50
  private static let shownKeys = 200

  /// Says what is wrong, each on a line with its place.
  ///
  /// - Returns: how the command ends.
  func failure(_ complaints: [ImportComplaint]) throws -> CommandFailure {
    if output.isJSON {
      let problems = complaints.prefix(Self.shownComplaints).map {
        ImportRecord.Problem(line: $0.line, column: $0.column, message: $0.message)
      }
      try session.show(
        json: ImportRecord(dryRun: isDryRun, imported: 0, existing: 0, keys: [], problems: problems)
      )
    }
    let lines = complaints.prefix(Self.shownComplaints).map { complaint in
      SafeText.line(CredentialMask.masking("\(name): \(complaint)"))
    }
    let rest = complaints.count - lines.count
    try session.tell(lines + (rest > 0 ? ["… and \(rest) more."] : []), unless: false)
    let count = DurationWording.counted(complaints.count, "problem")
    return CommandFailure(.usage, "\(count) in \(name): nothing was imported")
  }

  /// Says which keys were imported, or would be.
  func success(_ keys: [ImportedKey], _ verdicts: [ImportVerdict], _ file: ImportFile) throws {
    let existing = verdicts.count { if case .existing = $0 { true } else { false } }
    if output.isJSON {
      let records = zip(keys, verdicts).map { ImportRecord.Key($0, $1) }
      let imported = isDryRun ? 0 : keys.count - existing
      try session.show(
        json: ImportRecord(
          dryRun: isDryRun,
          imported: imported,
          existing: existing,
          keys: records,
          problems: []
        )
      )
      return
    }
    if isDryRun { try showTable(keys, verdicts) }
    try session.tell(
      [summary(of: keys.count - existing, existing: existing)] + remarks(on: file),
      unless: output.isQuiet
    )
  }

  private func summary(of count: Int, existing: Int) -> String {
    let deed = isDryRun ? "Would import" : "Imported"
    let beside = existing == 0 ? "" : "; the store had \(DurationWording.counted(existing, "key")) already"
    return "\(deed) \(DurationWording.counted(count, "key"))\(beside)."
  }

  private func remarks(on file: ImportFile) -> [String] {
    var remarks: [String] = []
    if !file.leftOut.isEmpty {
      remarks.append("Not taken over: \(SafeText.line(file.leftOut.joined(separator: ", "))).")
    }
    if file.holdsKeys, isFile, !isDryRun {
      remarks.append(
        "\(SafeText.line(name)) still holds the keys themselves: delete it when nobody needs it."
      )
    }
    return remarks
  }

  private func showTable(_ keys: [ImportedKey], _ verdicts: [ImportVerdict]) throws {
    var table = Table(columns: [
      .init(title: "LINE", alignment: .trailing),
      .init(title: "NAME", minimum: 16),
      .init(title: "KEY"),
      .init(title: "ENV", isOptional: true),
      .init(title: "OWNER", minimum: 8, isOptional: true),
      .init(title: "CREATED", isOptional: true),
      .init(title: "RESULT"),
      .init(title: "SCOPES", minimum: 16),
    ])
    table.rows = zip(keys, verdicts).prefix(Self.shownKeys).map { row($0, $1) }
    try session.show(table.lines(fitting: session.output.isTerminal ? session.output.columns : nil))
    let rest = keys.count - table.rows.count
    if rest > 0 { try session.show(["… and \(DurationWording.counted(rest, "key")) more."]) }
  }

  private func row(_ key: ImportedKey, _ verdict: ImportVerdict) -> [String] {
    [
      String(key.line),
      SafeText.line(key.draft.name),
      key.draft.type.prefix + key.hint.short,
      key.draft.environment?.rawValue ?? "·",
      SafeText.line(key.draft.owner),
      session.dates.isoDay(key.createdAt ?? session.now()),
      result(of: key, verdict),
      key.draft.scopes.joined,
    ]
  }

  private func result(of key: ImportedKey, _ verdict: ImportVerdict) -> String {
    if case .existing(let id) = verdict { return "is there as \(id)" }
    if key.revokedAt != nil { return "new, revoked" }
    if key.draft.expiresAt.map({ $0 <= session.now() }) == true { return "new, expired" }
    return key.disabledAt == nil ? "new" : "new, disabled"
  }
}

extension ImportRecord.Key {
  fileprivate init(_ key: ImportedKey, _ verdict: ImportVerdict) {
    let (id, isExisting): (KeyID?, Bool) =
      switch verdict {
      case .imported(let id): (id, false)
      case .existing(let id): (id, true)
      case .accepted, .refused: (nil, false)
      }
    self.init(
      line: key.line,
      name: key.draft.name,
      type: key.draft.type,
      hint: key.hint.full,
      id: id?.rawValue,
      isExisting: isExisting
    )
  }
}
