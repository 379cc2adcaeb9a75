import Credentials
import Qodryx
import SQLiteStore

extension Session {
  /// The file of the store that the options name, for what can be done to a file alone.
  ///
  /// - Parameter deed: what shall be done: `a backup`.
  /// - Throws: ``CommandFailure`` where the options, the environment or the login name a server.
  func storeFile(_ options: StoreOptions, for deed: String) throws -> String {
    switch try location(options).place {
    case .file(let file):
      return file
    case .server(let endpoint):
      throw CommandFailure(
        .usage,
        "\(deed) works on a file, and the store is at \(endpoint.host): name the file with --db, where it is"
      )
    }
  }
}

extension StoreInspector.Contents {
  /// `12 keys, 340 events, 1.2 MB`
  var words: String {
    let parts = [DurationWording.counted(keys, "key"), DurationWording.counted(events, "event")]
    return (parts + [ByteCount.words(bytes)]).joined(separator: ", ")
  }
}
