import Testing

@testable import Commands

@Suite struct StoreLocationTests {
  private static let cases: [(String?, [String: String], String, StoreLocation.Source)] = [
    ("/a.db", ["QODRYX_DB": "/b.db", "XDG_DATA_HOME": "/data"], "/a.db", .option),
    (nil, ["QODRYX_DB": "/b.db", "XDG_DATA_HOME": "/data"], "/b.db", .environment),
    (nil, ["QODRYX_DB": "", "XDG_DATA_HOME": "/data"], "/data/qodryx/qodryx.db", .standard),
    (nil, ["XDG_DATA_HOME": "relative"], "/home/ops1/.local/share/qodryx/qodryx.db", .standard),
    (nil, [:], "/home/ops1/.local/share/qodryx/qodryx.db", .standard),
  ]

  @Test(arguments: cases)
  func nearestWordDecides(
    option: String?,
    environment: [String: String],
    file: String,
    source: StoreLocation.Source
  ) {
    let location = StoreLocation(option: option, environment: environment, homeDirectory: "/home/ops1")
    #expect(location.file == file)
    #expect(location.source == source)
  }
}
