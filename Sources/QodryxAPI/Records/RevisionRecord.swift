/// `GET /v1/changes`: a number that is another one after every change of the store.
package struct RevisionRecord: Codable, Hashable, Sendable {
  package var revision: Int

  package init(revision: Int) {
    self.revision = revision
  }
}
