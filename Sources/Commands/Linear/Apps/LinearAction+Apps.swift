extension LinearAction {
  /// Apps, what they ask for, and what they were granted.
  static let apps: [LinearAction] = [
    LinearAction(.apps, "requests", "what waits for approval, the oldest first") { dashboard, _ in
      try await dashboard.readOutRequests()
    },
    LinearAction(
      .apps,
      "approve",
      takes: "[code]",
      "let an app act for you, or for less than it asks",
      isChange: true
    ) {
      try await $0.approve($1)
    },
    LinearAction(.apps, "deny", takes: "[request]", "refuse a request, by its number or code", isChange: true)
    {
      try await $0.deny($1)
    },
    LinearAction(.apps, "grants", takes: "[app]", "what apps were allowed, all or one") {
      try await $0.listGrants($1)
    },
    LinearAction(.apps, "end-grant", takes: "[grant]", "end what an app was allowed", isChange: true) {
      try await $0.endGrant($1)
    },
    LinearAction(.apps, "apps", "the registered apps, the newest first") { dashboard, _ in
      try await dashboard.listApps()
    },
    LinearAction(.apps, "open-app", takes: "[app]", "all that is known of an app") {
      try await $0.openApp($1)
    },
    LinearAction(.apps, "create-app", takes: "[name]", "register an app", isChange: true) {
      try await $0.createApp(named: $1)
    },
    LinearAction(.apps, "new-secret", takes: "[app]", "replace an app's secret at once", isChange: true) {
      try await $0.replaceSecret($1)
    },
    LinearAction(.apps, "delete-app", takes: "[app]", "delete an app and end its grants", isChange: true) {
      try await $0.deleteApp($1)
    },
  ]
}
