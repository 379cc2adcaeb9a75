import ArgumentParser
import Credentials
import FoundationEssentials
import SQLiteStore

struct RestoreCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the place of the store, and keep what was there.",
    discussion: """
      It checks the backup first, shows what is in both, and asks for the store's file name. Keys that were \
      made since the backup are gone then, and those revoked since work again: look at the audit log of the \
      store that it keeps beside, as FILE.before-restore-TIME. Nobody else may have the store open.

        qodryx restore /mnt/backups/keys-2026-11-24.db
      """
  )

  @Argument(help: ArgumentHelp("What `qodryx backup` has made.", valueName: "file"), completion: .file())
  var backup: String

  @OptionGroup var consent: Consent
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !backup.isEmpty else { throw ValidationError("the name of the file is empty") }
  }

  func run(in session: Session) async throws {
    let file = try session.storeFile(store, for: "a restoration")
    let present = StoreInspector(file: file)
    let isThere = try present.exists()
    if isThere { try consent.check("replace a store", in: session) }
    let restoration = try StoreRestoration(of: file, from: backup)
    do {
      if isThere { try obtainConsent(to: restoration, replacing: present, in: session) }
    } catch {
      restoration.discard()
      throw error
    }
    let kept = try restoration.perform(at: session.now(), by: session.actor)
    guard !output.isJSON else {
      try session.show(json: BackupRecord(file: present.path, restoration.contents, kept: kept))
      return
    }
    let beside = kept.map { ["What was there is kept: \(SafeText.line($0))"] } ?? []
    try session.tell(
      ["Restored \(SafeText.line(present.path)): \(restoration.contents.words)."] + beside,
      unless: output.isQuiet
    )
  }

  private func obtainConsent(
    to restoration: StoreRestoration,
    replacing present: StoreInspector,
    in session: Session
  ) throws {
    let name = present.path.split(separator: "/").last.map(String.init) ?? present.path
    // A damaged store may be why a backup is wanted back.
    let found = (try? present.contents().words) ?? "cannot be read"
    try consent.obtain(
      to: "replace the store",
      named: name,
      impact: [
        SafeText.line(present.path),
        "  now     \(found)",
        "  backup  \(restoration.contents.words)",
        "Keys made since the backup will be gone, and keys revoked since then will work again.",
      ],
      session: session,
      unless: output.isQuiet
    )
  }
}
