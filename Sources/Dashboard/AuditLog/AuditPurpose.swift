/// What a page of events is for.
struct AuditPurpose: Hashable, Sendable {
  /// Which filter and place it belongs to: an answer for another one is out of date.
  let generation: Int
  let kind: Kind

  enum Kind: Hashable, Sendable {
    /// The newest events, with the newest of them selected.
    case newest
    /// The oldest events, with the oldest of them selected.
    case oldest
    /// The newest events that match another filter; the selected one stays selected where it is among them.
    case refilter
    /// The newest events again, after a change of the store.
    case refresh
    /// Behind the ones that are there.
    case older
    /// In front of them.
    case newer
  }
}
