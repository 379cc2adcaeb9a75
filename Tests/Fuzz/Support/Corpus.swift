import Foundation

/// The first inputs of a property: `Tests/Fuzz/Corpus`, a folder for each.
enum Corpus {
  /// - Throws: what reading the files throws.
  static func inputs(of name: String) throws -> [[UInt8]] {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Corpus/\(name)")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) }
  }
}
