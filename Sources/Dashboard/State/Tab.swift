/// The parts of the dashboard that lie side by side; each is opened by the key of its number.
enum Tab: Int, CaseIterable {
  case keys = 2
  case apps = 3

  var title: String {
    switch self {
    case .keys: "API Keys"
    case .apps: "Apps"
    }
  }
}
