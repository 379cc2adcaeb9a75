extension Qodryx {
  /// One page of a list, newest first.
  public struct Page<Element: Sendable>: RandomAccessCollection, Sendable {
    private let elements: [Element]
    /// What to ask with for the next page; nil on the last one.
    public let nextCursor: String?

    init(_ elements: [Element], nextCursor: String?) {
      self.elements = elements
      self.nextCursor = nextCursor
    }

    public var startIndex: Int { elements.startIndex }
    public var endIndex: Int { elements.endIndex }
    public subscript(position: Int) -> Element { elements[position] }
  }
}
