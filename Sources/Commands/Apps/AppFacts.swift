import Credentials

/// What is known of an app, each fact with a name for it.
struct AppFacts {
  let app: App
  let dates: DateWording

  var all: [(String, String)] {
    let origin = app.createdBy.origin.isEmpty ? "" : " (\(app.createdBy.origin))"
    let addresses = app.redirectURIs.map(\.rawValue)
    return [
      ("Client id", app.id.rawValue),
      ("Kind", app.kind.rawValue),
      ("Secret", app.secretHint.map { CredentialType.clientSecret.prefix + $0.full } ?? "none"),
      ("Scopes", app.scopes.joined),
      ("Created", "\(dates.day(app.createdAt)) by \(app.createdBy.name)\(origin)"),
      ("Sends to", addresses.first ?? "nowhere: device grant only"),
    ] + addresses.dropFirst().map { ("", $0) }
  }
}
