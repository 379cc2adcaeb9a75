import Credentials

/// What can be pointed at.
enum Target: Equatable, Sendable {
  /// What a hint or a button does.
  case command(Command.ID)
  case tab(Tab)
  /// A list, beside its rows.
  case list(Place)
  /// A row of a list, by its index.
  case row(Place, Int)
  /// A field of a form, by its place in the order of Tab.
  case field(Int)
  /// One of the choices of such a field.
  case choice(field: Int, Int)
  /// A box of a form's scopes.
  case box(row: Int, Scope.Access)
  /// A field of a dialog, by its place in the order of Tab.
  case dialogField(Int)
  case dialogButton(Painter.DialogButton)

  /// Which list, where a screen has several.
  enum Place: Equatable, Sendable {
    case only
    case apps(AppsTab.Focus)
    /// A key's trail below the list.
    case trail
  }

  /// The list that the wheel moves in.
  var list: Place? {
    switch self {
    case .list(let place), .row(let place, _): place
    case .command, .tab, .field, .choice, .box, .dialogField, .dialogButton: nil
    }
  }
}
