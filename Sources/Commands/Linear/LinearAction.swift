import Credentials

/// Something that can be said at the prompt of the dashboard in lines.
struct LinearAction: Sendable {
  let topic: Topic
  let name: String
  /// What may stand behind the name, as the help writes it: `[key]`.
  let argument: String
  /// One line for the help.
  let help: String
  /// What else its own help says.
  let explanation: [String]
  /// Whether it changes something in the store.
  let isChange: Bool
  let perform: @Sendable (LinearDashboard, _ argument: String) async throws -> Void

  enum Topic: String, CaseIterable, Sendable {
    case looking = "Looking at keys"
    case changing = "Changing keys"
    case apps = "Apps"
    case log = "Audit log"
    case settings = "Settings"
    case everywhere = "Everywhere"
  }

  init(
    _ topic: Topic,
    _ name: String,
    takes argument: String = "",
    _ help: String,
    explanation: [String] = [],
    isChange: Bool = false,
    perform: @escaping @Sendable (LinearDashboard, _ argument: String) async throws -> Void
  ) {
    self.topic = topic
    self.name = name
    self.argument = argument
    self.help = help
    self.explanation = explanation
    self.isChange = isChange
    self.perform = perform
  }

  /// `open [key]: all that is known of a key`
  var line: String { "\(name)\(argument.isEmpty ? "" : " \(argument)"): \(help)" }
}
