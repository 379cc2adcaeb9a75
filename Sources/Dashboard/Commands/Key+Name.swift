import Terminal

extension Key {
  /// What a hint calls the key.
  func name(_ glyphs: Glyphs) -> String {
    switch self {
    case .character(" "): glyphs.space
    case .character(let character): String(character)
    case .control(let character): "^\(character.uppercased())"
    case .function(let number): "F\(number)"
    case .enter: glyphs.enter
    case .tab: glyphs.tab
    case .backTab: glyphs.shiftTab
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .paste: "paste"
    case .mouse: "mouse"
    }
  }
}
