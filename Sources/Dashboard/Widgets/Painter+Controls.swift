import Terminal

extension Painter {
  /// Draws `[ text   ]`, `width` columns in all, and puts the cursor into it where it has the focus. Text longer than
  /// its place is shown around the cursor, or from its beginning where the focus is elsewhere.
  mutating func field(_ field: TextField, _ x: Int, _ y: Int, width: Int, focused: Bool) {
    let style = Style(focused ? .fieldFocused : .field)
    let room = max(1, width - 4)
    text("[ ", x, y, style)
    text(repeated(" ", room), x + 2, y, style)
    text(" ]", x + 2 + room, y, style)

    let front = String(field.text.prefix(field.cursor))
    var shown = Substring(field.text)
    var hidden = 0
    while focused, TextWidth.columns(of: front.dropFirst(hidden)) >= room { hidden += 1 }
    shown = shown.dropFirst(hidden)
    text(shown, x + 2, y, style, width: room)
    if focused {
      canvas.cursor = Point(x: x + 2 + TextWidth.columns(of: front.dropFirst(hidden)), y: y)
    }
  }

  /// Draws `(•) live  ( ) test` and so on, and says where it ended. The focus marks the chosen one.
  ///
  /// - Parameter place: the field's place in its form.
  @discardableResult
  mutating func radios(
    _ titles: [String],
    chosen: Int,
    _ x: Int,
    _ y: Int,
    focused: Bool,
    gap: Int = 2,
    place: Int
  ) -> Int {
    var column = x
    for (index, title) in titles.enumerated() {
      let isChosen = index == chosen
      let style =
        isChosen ? (focused ? Style(.accent).reversed : Style(.accent)) : Style(.text)
      let start = column
      column += text("\(isChosen ? glyphs.selectedRadio : glyphs.radio) \(title)", column, y, style)
      map.add(.choice(field: place, index), Rect(x: start, y: y, width: column - start, height: 1))
      column += gap
    }
    return column - gap
  }

  /// Draws `[x]`; a box that cannot be ticked shows a dash in its place.
  mutating func checkbox(_ isChecked: Bool, allowed: Bool, _ x: Int, _ y: Int, focused: Bool) {
    let style = focused ? Style(.accent).reversed : Style(isChecked ? .accent : allowed ? .text : .muted)
    text(
      allowed || isChecked ? (isChecked ? glyphs.checkedBox : glyphs.uncheckedBox) : " \(glyphs.absent) ",
      x,
      y,
      style
    )
  }

  /// Draws `( Create key )`.
  @discardableResult
  mutating func button(_ title: String, _ x: Int, _ y: Int, focused: Bool, role: Role = .accent) -> Int {
    text("( \(title) )", x, y, focused ? Style(role).reversed.bold : Style(role))
  }

  /// Draws a bar of `width` cells of which `share` (0…1) is filled; it is full only where nothing is left.
  mutating func bar(_ share: Double, _ x: Int, _ y: Int, width: Int, role: Role) {
    let filled = min(width, max(0, Int(share * Double(width))))
    text(repeated(glyphs.fullBlock, filled), x, y, Style(role))
    text(repeated(glyphs.lightShade, width - filled), x + filled, y, Style(.graphTrack))
  }

  /// One character for each value, as high as its share of the largest.
  func sparkline(_ values: [Int]) -> String {
    let top = values.max() ?? 0
    return String(
      values.map { value -> Character in
        guard top > 0, value > 0 else { return glyphs.bars[0] }
        return glyphs.bars[min(7, (value * 8 - 1) / top)]
      }
    )
  }
}
