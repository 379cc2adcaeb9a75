import Terminal

/// What the dialogs that end something have in common.
extension Painter {
  /// One of the two buttons of a dialog.
  enum DialogButton {
    case cancel
    case go
  }

  /// A labelled field, with room for a few characters behind it.
  ///
  /// - Parameter place: its place in the order of Tab.
  mutating func dialogField(
    _ label: String,
    _ field: TextField,
    _ x: Int,
    _ y: Int,
    width: Int,
    focused: Bool,
    place: Int
  ) {
    map.add(.dialogField(place), Rect(x: x, y: y, width: width, height: 1))
    text(label, x, y, focused ? Style(.accent).bold : Style(.heading))
    self.field(field, x + 12, y, width: width - 18, focused: focused)
  }

  /// `11/14`: how much of a name is typed.
  mutating func typedShare(of name: String, in field: TextField, _ x: Int, _ y: Int) {
    let matching = zip(field.text, name).prefix { $0 == $1 }.count
    text("\(matching)/\(name.count)", x, y, Style(field.text == name ? .good : .muted))
  }

  mutating func dialogButtons(
    _ label: String,
    isUnlocked: Bool,
    _ rect: Rect,
    _ y: Int,
    focused: DialogButton?
  ) {
    let cancel = button("Cancel", rect.x + 3, y, focused: focused == .cancel, role: .text)
    map.add(.dialogButton(.cancel), Rect(x: rect.x + 3, y: y, width: cancel, height: 1))
    let x = rect.maxX - 3 - TextWidth.columns(of: label) - 4
    map.add(.dialogButton(.go), Rect(x: x, y: y, width: rect.maxX - 3 - x, height: 1))
    button(label, x, y, focused: focused == .go, role: isUnlocked ? .danger : .muted)
  }
}
