extension LinearAction {
  /// What is set, and where this is.
  static let settings: [LinearAction] = [
    LinearAction(.settings, "settings", "what is set, and how things stand") { dashboard, _ in
      try await dashboard.settings()
    },
    LinearAction(.settings, "policy", "change how often keys are due for rotation", isChange: true) {
      dashboard,
      _ in try await dashboard.changePolicy()
    },
    LinearAction(.settings, "connection", "which store this is, and who you are there") { dashboard, _ in
      try await dashboard.sayConnection()
    },
  ]
}
