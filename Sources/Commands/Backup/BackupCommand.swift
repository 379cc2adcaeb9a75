import ArgumentParser
import Credentials
import FoundationEssentials
import SQLiteStore

struct BackupCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store into a file, while others go on using it.",
    discussion: """
      The copy is one state of the store, readable by you alone. It is there only once its database and its \
      audit log have been found to be whole.

        qodryx backup /mnt/backups/keys-$(date +%F).db
        qodryx backup --force latest.db
      """
  )

  @Argument(
    help: ArgumentHelp("The new file; its folder must be there.", valueName: "file"),
    completion: .file()
  )
  var target: String

  @Flag(name: .customLong("force"), help: "Replace a file that is there already.")
  var replaces = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !target.isEmpty else { throw ValidationError("the name of the file is empty") }
  }

  func run(in session: Session) async throws {
    let file = try session.storeFile(store, for: "a backup")
    guard try StoreInspector(file: file).exists() else {
      throw CommandFailure(.storeUnavailable, "there is no store at \(file): name another with --db")
    }
    try session.checkPresence(of: file)
    let store = try SQLiteStore(file: file, now: session.now)
    let result: Result<StoreInspector.Contents, KeyStoreError>
    do throws(KeyStoreError) {
      result = .success(try await store.backUp(to: target, replaces: replaces, by: session.actor))
    } catch {
      result = .failure(error)
    }
    await store.close()
    let contents = try result.get()
    guard !output.isJSON else {
      try session.show(json: BackupRecord(file: target, contents))
      return
    }
    try session.tell("Backed up to \(SafeText.line(target)): \(contents.words).", unless: output.isQuiet)
  }
}
