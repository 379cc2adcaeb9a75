import Credentials

/// One line about what just happened.
struct Notice: Equatable {
  var text: String
  var tone: KeyWording.Tone

  static func done(_ text: String) -> Notice { Notice(text: text, tone: .good) }
  static func hint(_ text: String) -> Notice { Notice(text: text, tone: .muted) }
  static func caution(_ text: String) -> Notice { Notice(text: text, tone: .caution) }
  static func problem(_ text: String) -> Notice { Notice(text: text, tone: .danger) }
}
