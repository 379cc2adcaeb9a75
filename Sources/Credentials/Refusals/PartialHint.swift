/// As much of a credential as somebody reads off a screen: `…9Q2F`, `qx_live_…9Q2F` or `qx_live_4fG7…9Q2F`.
package struct PartialHint: Hashable, Sendable {
  package var type: CredentialType?
  /// The first 4 of the random characters.
  package let head: String?
  /// The last 4 characters of the whole.
  package let tail: String

  package init(type: CredentialType? = nil, head: String? = nil, tail: String) {
    self.type = type
    self.head = head
    self.tail = tail
  }

  package init(_ token: Token) {
    self.init(type: token.type, head: token.hint.head, tail: token.hint.tail)
  }

  private static let length = 4
  /// How the gap is written; the last one is what terminals without UTF-8 are shown.
  private static let gaps = ["…", "...", "~"]

  /// Reads a hint; nil for any other text.
  package init?(parsing text: String) {
    let type = CredentialType.allCases.first { text.hasPrefix($0.prefix) }
    let body = text.dropFirst(type?.prefix.count ?? 0)
    for gap in Self.gaps {
      let parts = body.split(separator: gap, omittingEmptySubsequences: false)
      guard parts.count == 2, Self.isPart(parts[1]), parts[0].isEmpty || Self.isPart(parts[0]) else {
        continue
      }
      self.init(type: type, head: parts[0].isEmpty ? nil : String(parts[0]), tail: String(parts[1]))
      return
    }
    return nil
  }

  private static func isPart(_ text: Substring) -> Bool {
    text.utf8.count == length && text.utf8.allSatisfy(Base62.isDigit)
  }

  /// `4fG7…9Q2F` or `…9Q2F`, without the prefix.
  package var text: String { "\(head ?? "")…\(tail)" }

  package func matches(_ key: APIKey) -> Bool {
    (type == nil || type == key.type) && (head == nil || head == key.hint.head) && tail == key.hint.tail
  }
}

extension PartialHint: CustomStringConvertible {
  package var description: String { (type?.prefix ?? "") + text }
}
