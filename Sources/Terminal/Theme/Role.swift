/// What a piece of the screen means. Screens name roles; only `Theme` knows colours.
package enum Role: Int, CaseIterable, Sendable {
  /// Ordinary text, in the terminal's own colour.
  case text
  /// Secondary text, and everything behind a modal.
  case muted
  /// Frames and rules.
  case border
  /// The heavy frame of a modal.
  case modalBorder
  /// The title in a frame.
  case title
  /// Column and section headings.
  case heading
  /// What deserves the eye: the current choice, a link, the address of a thing.
  case accent
  /// The program's name and mark.
  case brand
  /// The tab that is open.
  case tab
  /// The key in a hint, next to what it does.
  case hintKey
  /// In order, healthy, done.
  case good
  /// Attention soon: due, in grace, read-only.
  case caution
  /// Attention now: overdue, revoked, destructive.
  case danger
  /// The filled part of bars and graphs.
  case graph
  /// The empty part of bars and graphs.
  case graphTrack
  /// A text field.
  case field
  /// The text field that has the focus.
  case fieldFocused
  /// A revealed secret.
  case secret
  /// A small label on its own ground.
  case badge
}
