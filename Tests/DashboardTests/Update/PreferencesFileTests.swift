import Credentials
import CredentialsTesting
import Foundation
import Terminal
import Testing

@testable import Dashboard

@Suite struct PreferencesFileTests {
  private let folder = StoreFolder()
  private var path: String { folder.path + "/state/qodryx/dashboard.json" }
  private var file: PreferencesFile { PreferencesFile(path: path) }

  private func put(_ text: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func whatIsWrittenIsRead() throws {
    var preferences = Preferences(
      sort: KeySort(.used, ascending: true),
      hiddenColumns: [.owner, .ageBar],
      appearance: Appearance(theme: .light, usesMouse: true)
    )
    preferences.filters = ["is:overdue", "owner:ci"]
    preferences.auditFilters = ["actor:qa"]
    try file.write(preferences)
    #expect(try file.read() == preferences)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    try file.write(Preferences())
    #expect(try file.read() == Preferences())
  }

  @Test func whatOthersKeepThereStays() throws {
    try put(
      #"{"panels": ["is:overdue", 3, {"a": null}], "sort": "name", "hidden-columns": ["owner", "cost"]}"#
    )
    #expect(try file.read() == Preferences(sort: KeySort(.name), hiddenColumns: [.owner]))
    try file.write(Preferences(sort: KeySort(.owner)))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("\"is:overdue\"") && text.contains("null"))
    #expect(try file.read().sort == KeySort(.owner))
  }

  @Test func withoutAFileNothingIsChosen() throws {
    #expect(try file.read() == Preferences())
  }

  @Test func aBrokenFileIsLeftOutAndReplaced() throws {
    try put("{ not json")
    #expect(throws: (any Error).self) { try file.read() }
    try file.write(Preferences(hiddenColumns: [.used]))
    #expect(try file.read().hiddenColumns == [.used])
  }
}
