/// The parts of the dashboard that lie side by side; each is opened by the key of its number.
enum Tab: Int, CaseIterable {
  case overview = 1
  case keys = 2
  case apps = 3
  case audit = 4
  case settings = 5

  var title: String {
    switch self {
    case .overview: "Overview"
    case .keys: "API Keys"
    case .apps: "Apps"
    case .audit: "Audit"
    case .settings: "Settings"
    }
  }

  /// Where it lies, for the line at the top.
  var path: [String] {
    switch self {
    case .overview: ["Dashboard"]
    case .settings: ["Dashboard", "Settings"]
    case .keys, .apps: ["Dashboard", "Settings", title]
    case .audit: ["Dashboard", "Settings", "Audit Log"]
    }
  }
}
