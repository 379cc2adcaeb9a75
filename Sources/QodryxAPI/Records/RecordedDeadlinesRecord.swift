/// `POST /v1/rotation-deadlines`: how many events the call has written; 0 where nothing is left to write.
package struct RecordedDeadlinesRecord: Codable, Hashable, Sendable {
  package var recorded: Int

  package init(recorded: Int) {
    self.recorded = recorded
  }
}
