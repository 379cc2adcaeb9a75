/// A colour in the three palettes that a terminal may have.
struct TerminalColor: Hashable, Sendable {
  /// 0…15; on a terminal with eight colours, 8…15 are the first eight in bold.
  let ansi: Int16
  /// 16…255: the part of the palette that is the same everywhere.
  let indexed: Int16
  /// Eight bits each of red, green and blue, 0x100…0xFFFFFF: terminals with direct colours take the numbers below
  /// for their palette.
  let rgb: Int32

  /// One colour, as near as each palette has it.
  init(_ ansi: Int16, _ indexed: Int16, _ rgb: Int32) {
    self.ansi = ansi
    self.indexed = indexed
    self.rgb = rgb
  }
}
