import Foundation

extension Desk {
  /// Makes a folder with files and returns its path.
  ///
  /// - Parameter files: their text, by their path in the folder.
  func tree(_ files: [String: String]) throws -> String {
    let root = folder.appending(path: "tree-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
    return root.path
  }
}
