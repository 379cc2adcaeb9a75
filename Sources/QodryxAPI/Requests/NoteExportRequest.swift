package import Credentials

/// `POST /v1/audit-events/exports`: what a client is about to write to a file.
package struct NoteExportRequest: RequestBody, Hashable {
  /// `events` or `keys`.
  package var content: String
  package var file: String
  package var count: Int
  package var filter: String?

  package init(_ export: Export) {
    content = export.content.rawValue
    file = export.file
    count = export.count
    filter = export.filter.isEmpty ? nil : export.filter
  }

  package enum Member: String, CodingKey, CaseIterable {
    case content
    case file
    case count
    case filter
  }

  typealias CodingKeys = Member
}
