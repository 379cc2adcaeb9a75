import FoundationEssentials

/// A place in a sorted list of keys: the sort value and identifier of a key, which need not exist any more.
///
/// It stays true while keys come and go, unlike a row number, and costs the same at any depth.
package struct KeyCursor: Hashable, Sendable {
  package let sort: KeySort
  package let value: Value
  package let id: KeyID

  package enum Value: Hashable, Sendable {
    case text(String)
    /// Milliseconds since 1970; -1 for never.
    case time(Int64)
  }

  package init(at key: APIKey, in sort: KeySort) {
    self.sort = sort
    id = key.id
    value =
      switch sort.column {
      case .rotation: .time(key.nextDeadline.milliseconds)
      case .created: .time(key.createdAt.milliseconds)
      case .used: .time(key.lastUsedAt?.milliseconds ?? -1)
      case .name: .text(key.name)
      case .type: .text(key.type.rawValue)
      case .environment: .text(key.environment?.rawValue ?? "")
      case .owner: .text(key.owner)
      }
  }

  /// The opaque text that a client hands back to get the next page.
  package var text: String {
    let place =
      switch value {
      case .text(let text): "t\(text)"
      case .time(let milliseconds): "n\(milliseconds)"
      }
    return Data("\(sort.text)\n\(id)\n\(place)".utf8).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// Reads what ``text`` wrote; nil for anything else.
  package init?(text: String) {
    let standard = text.replacing("-", with: "+").replacing("_", with: "/")
    let padded = standard + String(repeating: "=", count: (4 - standard.count % 4) % 4)
    guard let data = Data(base64Encoded: padded) else { return nil }
    let parts = String(decoding: data, as: UTF8.self)
      .split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let sort = KeySort(text: String(parts[0])),
      let kind = parts[2].unicodeScalars.first
    else { return nil }
    // By scalars, since a name's first character could combine with the letter in front of it.
    let rest = String(parts[2].unicodeScalars.dropFirst())
    switch (sort.column, kind, Int64(rest)) {
    case (.name, "t", _), (.type, "t", _), (.environment, "t", _), (.owner, "t", _): value = .text(rest)
    case (.rotation, "n", let time?), (.created, "n", let time?), (.used, "n", let time?): value = .time(time)
    default: return nil
    }
    self.sort = sort
    id = KeyID(rawValue: String(parts[1]))
    guard self.text == text else { return nil }
  }
}
