/// `GET /v1/approvals`: everything that waits for a decision, the oldest first.
package struct ApprovalListRecord: Codable, Hashable, Sendable {
  /// At most 200.
  package var data: [ApprovalRecord]

  package init(data: [ApprovalRecord]) {
    self.data = data
  }
}
