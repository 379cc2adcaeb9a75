/// One line of an ignore file, as gitignore(5) reads it.
struct IgnorePattern: Sendable {
  /// Whether it brings back what an earlier pattern has left out.
  let isNegated: Bool
  private let isForFolders: Bool
  /// Whether it is about the whole path from the ignore file's folder, not about a name anywhere below.
  private let isAnchored: Bool
  private let parts: [Part]

  private enum Part {
    /// `**`: any number of folders, none among them.
    case folders
    case name(NamePattern)
  }

  /// nil for an empty line, a comment, and what can fit nothing.
  init?(line: ArraySlice<UInt8>) {
    var text = Self.trimmed(line)
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated { text = text.dropFirst() }
    isForFolders = text.last == Self.slash
    if isForFolders { text = text.dropLast() }
    isAnchored = text.contains(Self.slash)
    if text.first == Self.slash { text = text.dropFirst() }
    guard !text.isEmpty else { return nil }

    var parts: [Part] = []
    for word in text.split(separator: Self.slash, omittingEmptySubsequences: false) {
      if isAnchored, word.elementsEqual("**".utf8) {
        parts.append(.folders)
      } else {
        guard let name = NamePattern(word) else { return nil }
        parts.append(.name(name))
      }
    }
    // `a/**` is what is in the folder, not the folder.
    if case .folders = parts.last { parts.append(.name(.anything)) }
    self.parts = parts
  }

  /// - Parameter components: the names from the ignore file's folder down.
  func fits(_ components: [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
    guard isFolder || !isForFolders else { return false }
    return fits(isAnchored ? components[...] : components.suffix(1))
  }

  /// Goes back to the last `**` alone, which is enough: an earlier one could only give it less to choose from.
  private func fits(_ components: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    var part = parts.startIndex
    var place = components.startIndex
    var retry: (part: Int, place: Int)?
    while place < components.endIndex {
      if part < parts.endIndex {
        switch parts[part] {
        case .folders:
          part += 1
          retry = (part, place)
          continue
        case .name(let name) where name.fits(components[place]):
          part += 1
          place += 1
          continue
        case .name:
          break
        }
      }
      guard let last = retry else { return false }
      retry = (last.part, last.place + 1)
      (part, place) = (last.part, last.place + 1)
    }
    return part == parts.endIndex
  }

  private static let slash = UInt8(ascii: "/")

  /// Without the carriage return of a foreign line end, and the blanks that no backslash keeps.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = line
    if text.last == UInt8(ascii: "\r") { text = text.dropLast() }
    while text.last == UInt8(ascii: " ") {
      let backslashes = text.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      guard backslashes.isMultiple(of: 2) else { break }
      text = text.dropLast()
    }
    return text
  }
}
