extension Qodryx {
  /// Every element of a list, fetched page by page while it is read.
  ///
  ///     for try await project in client.projects.all() {
  ///       print(project.name)
  ///     }
  public struct PageSequence<Element: Sendable>: AsyncSequence, Sendable {
    let page: @Sendable (_ cursor: String?) async throws -> Page<Element>

    public func makeAsyncIterator() -> Iterator {
      Iterator(page: page)
    }

    public struct Iterator: AsyncIteratorProtocol {
      let page: @Sendable (_ cursor: String?) async throws -> Page<Element>
      private var current: ArraySlice<Element> = []
      private var cursor: String?
      private var isLast = false

      init(page: @escaping @Sendable (_ cursor: String?) async throws -> Page<Element>) {
        self.page = page
      }

      /// - Throws: ``QodryxError``.
      public mutating func next() async throws -> Element? {
        while current.isEmpty {
          guard !isLast else { return nil }
          let fetched = try await page(cursor)
          current = ArraySlice(fetched)
          // A server that names the same page again would never come to an end.
          isLast = fetched.nextCursor == nil || fetched.nextCursor == cursor
          cursor = fetched.nextCursor
        }
        return current.popFirst()
      }
    }
  }
}
