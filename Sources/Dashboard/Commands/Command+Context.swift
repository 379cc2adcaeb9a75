extension Command.Context {
  /// What people call the place.
  var title: String {
    switch self {
    case .list: "API Keys"
    case .filter: "the filter of API Keys"
    case .detail: "a key's page"
    case .form: "the form of a key"
    case .rotation: "rotating a key"
    case .reveal: "a new secret"
    case .revocation: "revoking a key"
    case .confirmation: "a question"
    case .help: "Help"
    case .apps: "Apps"
    case .approvalCode: "the code of a request"
    case .appForm: "the form of an app"
    case .disconnection: "ending an app's access"
    case .audit: "Audit"
    case .overview: "Overview"
    case .settings: "Settings"
    case .policyForm: "the form of the rotation"
    case .auditFilter: "the filter of Audit"
    case .exportPath: "the name of an export"
    case .whyRefused: "Why refused?"
    case .commandLine: "the command line"
    case .columns: "the columns of the list"
    case .appearance: "the appearance"
    case .bulk: "a change of many keys"
    case .clock: "the demo's clock"
    case .event: "an event"
    }
  }
}
