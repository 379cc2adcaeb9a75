import ArgumentParser
import Credentials
import FoundationEssentials
import QodryxAPI

/// How exported keys are written. Neither form holds a secret: there is none to hold.
enum KeyExportFormat: String, CaseIterable, ExpressibleByArgument {
  /// The document of `keys list --json`, with all keys in it.
  case json
  case csv

  var head: String {
    switch self {
    case .json: "{\n  \"data\" : ["
    case .csv: KeyTableText.heading
    }
  }

  var tail: String {
    switch self {
    case .json: "\n  ],\n  \"next_cursor\" : null\n}\n"
    case .csv: ""
    }
  }

  /// - Parameter isFirst: whether nothing stands between the head and this record.
  func text(of record: KeyRecord, isFirst: Bool) throws -> Data {
    switch self {
    case .json: try Data((isFirst ? "\n    " : ",\n    ").utf8) + WireFormat.encodeLine(record)
    case .csv: Data(KeyTableText.line(record).utf8)
    }
  }
}
