/// Where a store is, in words for people.
package struct StorePlace: Hashable, Sendable {
  /// `local`, or a remote's host.
  package let kind: String
  /// The file's path, or the remote's address.
  package let location: String

  /// At the beginning of a sentence.
  package var title: String { kind == "local" ? "The store" : kind }

  package init(kind: String, location: String) {
    self.kind = kind
    self.location = location
  }
}
