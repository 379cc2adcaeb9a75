import FoundationEssentials

/// The compiled description of a terminal, as term(5) has it: whether there is one, and its colours.
struct TerminalDescription: Hashable, Sendable {
  /// How many colours the terminal shows; 0 for none.
  let colours: Int

  /// nil where no folder has a description of that name.
  init?(of name: String, environment: [String: String]) {
    guard let first = name.utf8.first, !name.contains("/") else { return nil }
    let letter = String(UnicodeScalar(first))
    let number = String(first, radix: 16)
    for folder in Self.folders(environment) {
      for group in [letter, number] {
        guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(group)/\(name)"),
          let colours = Self.colours(in: Array(bytes))
        else { continue }
        self.colours = colours
        return
      }
    }
    return nil
  }

  /// Where ncurses looks, in its order.
  private static func folders(_ environment: [String: String]) -> [String] {
    let named = [environment["TERMINFO"], environment["HOME"].map { $0 + "/.terminfo" }].compactMap(\.self)
    let listed = (environment["TERMINFO_DIRS"] ?? "").split(separator: ":").map(String.init)
    let usual = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    return named + listed + usual
  }

  /// nil for what is no description.
  private static func colours(in bytes: [UInt8]) -> Int? {
    func short(_ offset: Int) -> Int? {
      guard offset + 2 <= bytes.count else { return nil }
      return Int(Int16(bitPattern: UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8))
    }
    guard let magic = short(0), magic == 0o432 || magic == 0o1036, let names = short(2), let flags = short(4),
      let numbers = short(6)
    else { return nil }
    // Numbers begin at an even place, and `max_colors` is the fourteenth.
    let place = 13
    let width = magic == 0o1036 ? 4 : 2
    let begin = 12 + names + flags + (names + flags) % 2
    guard numbers > place, let low = short(begin + place * width) else { return 0 }
    guard width == 4, let high = short(begin + place * width + 2) else { return max(0, low) }
    return max(0, (high << 16) | (low & 0xFFFF))
  }
}
