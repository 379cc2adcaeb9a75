/// The symbols that screens are drawn with, for terminals with Unicode and without.
///
/// A `Character` takes one column in both sets. A `String` takes one column per character, and may be longer in
/// ASCII: measure it with `TextWidth`.
package struct Glyphs: Hashable, Sendable {
  /// Panels.
  package let frame: Frame
  /// Modals.
  package let heavyFrame: Frame
  /// The selected row.
  package let marker: Character
  /// The mark in front of the program's name.
  package let brand: Character
  /// A state, such as "live".
  package let dot: Character
  package let warning: Character
  package let check: Character
  package let cross: Character
  package let sortUp: Character
  package let sortDown: Character
  /// Between the steps of a path.
  package let breadcrumb: Character
  /// Between facts on one line.
  package let middleDot: Character
  /// An absent permission in a column of `r` and `w`.
  package let absent: Character
  /// Cut text, and hidden parts of a key.
  package let ellipsis: String
  /// "None" in a table.
  package let dash: Character
  /// Between the ends of a range.
  package let rangeDash: Character
  package let fullBlock: Character
  package let lightShade: Character
  /// Eight levels of a bar, from the lowest.
  package let bars: [Character]
  package let selectedRadio: String
  package let radio: String
  package let checkedBox: String
  package let uncheckedBox: String
  /// From an old to a new value.
  package let arrow: String
  /// A mark on a horizontal axis.
  package let tick: Character
  /// Today, in a calendar.
  package let today: Character
  /// A day with something due, in a calendar.
  package let dueDay: Character
  /// Names of keys in hints.
  package let enter: String
  package let tab: String
  package let shiftTab: String
  package let space: String
  package let upDown: String

  /// Box drawing, blocks and arrows; no emoji.
  package static let unicode = Glyphs(
    frame: Frame(
      topLeft: "╭",
      topRight: "╮",
      bottomLeft: "╰",
      bottomRight: "╯",
      horizontal: "─",
      vertical: "│",
      leftTee: "├",
      rightTee: "┤"
    ),
    heavyFrame: Frame(
      topLeft: "┏",
      topRight: "┓",
      bottomLeft: "┗",
      bottomRight: "┛",
      horizontal: "━",
      vertical: "┃",
      leftTee: "┣",
      rightTee: "┫"
    ),
    marker: "►",
    brand: "▌",
    dot: "●",
    warning: "▲",
    check: "✓",
    cross: "✗",
    sortUp: "▲",
    sortDown: "▼",
    breadcrumb: "▸",
    middleDot: "·",
    absent: "·",
    ellipsis: "…",
    dash: "—",
    rangeDash: "–",
    fullBlock: "█",
    lightShade: "░",
    bars: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    selectedRadio: "(•)",
    radio: "( )",
    checkedBox: "[x]",
    uncheckedBox: "[ ]",
    arrow: "→",
    tick: "┼",
    today: "◄",
    dueDay: "▪",
    enter: "⏎",
    tab: "⇥",
    shiftTab: "⇧⇥",
    space: "␣",
    upDown: "↑↓"
  )

  /// Printable ASCII only: for a locale that is not UTF-8, or on request.
  package static let ascii = Glyphs(
    frame: Frame(
      topLeft: "+",
      topRight: "+",
      bottomLeft: "+",
      bottomRight: "+",
      horizontal: "-",
      vertical: "|",
      leftTee: "+",
      rightTee: "+"
    ),
    heavyFrame: Frame(
      topLeft: "+",
      topRight: "+",
      bottomLeft: "+",
      bottomRight: "+",
      horizontal: "=",
      vertical: "|",
      leftTee: "+",
      rightTee: "+"
    ),
    marker: ">",
    brand: "|",
    dot: "*",
    warning: "!",
    check: "+",
    cross: "x",
    sortUp: "^",
    sortDown: "v",
    breadcrumb: ">",
    middleDot: "-",
    absent: "-",
    ellipsis: "...",
    dash: "-",
    rangeDash: "-",
    fullBlock: "#",
    lightShade: "-",
    bars: ["_", ".", "-", "-", "=", "+", "*", "#"],
    selectedRadio: "(*)",
    radio: "( )",
    checkedBox: "[x]",
    uncheckedBox: "[ ]",
    arrow: "->",
    tick: "+",
    today: "<",
    dueDay: "*",
    enter: "Enter",
    tab: "Tab",
    shiftTab: "S-Tab",
    space: "Space",
    upDown: "Up/Down"
  )
}
