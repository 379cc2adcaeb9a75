/// What a page of keys is for.
struct PagePurpose: Hashable, Sendable {
  /// Which filter and sort it belongs to: an answer for another one is out of date.
  let generation: Int
  let kind: Kind

  enum Kind: Hashable, Sendable {
    /// The first keys, with the first of them selected.
    case start
    /// The last keys, with the last of them selected.
    case end
    /// The first keys of another filter or order; the selected key stays selected where it is among them.
    case refilter
    /// The same place again, after a change of the store.
    case refresh
    /// Behind the rows that are there.
    case append
    /// In front of them.
    case prepend
  }
}
