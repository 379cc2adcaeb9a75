import Foundation
import ProgramTesting
import Testing

/// Where the pictures of the documentation are. `Assets/pictures.sh` makes them anew; otherwise what has been made is
/// compared with what is there.
struct Album {
  /// The folder that `QODRYX_PICTURES` names; nil for a comparison.
  private let target: String?

  init() {
    let folder = ProcessInfo.processInfo.environment["QODRYX_PICTURES"] ?? ""
    target = folder.isEmpty ? nil : folder
  }

  /// Whether pictures are made, and nothing is compared.
  var isMade: Bool { target != nil }

  /// Whether there is nothing to compare, or the documentation shows just this.
  func isContent(with picture: Data, as name: String) -> Bool {
    isMade || content(of: name) == picture
  }

  /// A file of the documentation; nothing where it is missing.
  func content(of name: String) -> Data {
    FileManager.default.contents(atPath: "\(Self.pictures)/\(name)") ?? Data()
  }

  /// Writes a picture, or says that the one of the documentation is old.
  ///
  /// - Throws: `CocoaError` where it cannot be written.
  func keep(_ picture: Data, as name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    guard let target else {
      #expect(
        content(of: name) == picture,
        "Assets/pictures/\(name) shows what was: Assets/pictures.sh makes it anew",
        sourceLocation: sourceLocation
      )
      return
    }
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    try picture.write(to: URL(filePath: target).appending(path: name))
  }

  private static var pictures: String {
    URL(filePath: #filePath).appending(path: "../../../../Assets/pictures").standardized.path
  }

  /// Of a key that is shown, its beginning; then letters that nobody and no scanner takes for one.
  func withoutSecrets(_ text: String) -> String {
    text.replacing(/(qx_[a-z]+_)[0-9A-Za-z]{38}/) { match in
      match.1 + String("ThisIsWhereYourOwnKeyStandsOnceAndOnlyOnce".prefix(38))
    }
  }
}
