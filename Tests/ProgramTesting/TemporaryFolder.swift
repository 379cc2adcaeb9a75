import Foundation

/// A folder that only this user can open (mode 0700), removed with all it holds when the last reference goes.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// - Throws: `SystemError` when the folder cannot be made.
  package init() throws {
    var template = Array(FileManager.default.temporaryDirectory.path.utf8CString.dropLast())
    template += Array("/qodryx-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { throw SystemError("mkdtemp") }
    path = made
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something inside the folder, whether it exists or not.
  package func path(of name: String) -> String { path + "/" + name }

  /// The paths of all files inside, at any depth.
  package var files: [String] {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.map(path(of:)).filter { file in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}
