/// A colour in the two palettes that a terminal may have.
struct TerminalColor: Hashable, Sendable {
  /// 0…15; on a terminal with eight colours, 8…15 are the first eight in bold.
  let ansi: Int16
  /// 16…255: the part of the palette that is the same everywhere.
  let indexed: Int16

  init(ansi: Int16, indexed: Int16) {
    self.ansi = ansi
    self.indexed = indexed
  }
}
