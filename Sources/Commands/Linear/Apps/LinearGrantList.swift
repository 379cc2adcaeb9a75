import Credentials

/// What apps were allowed, as it is read out.
struct LinearGrantList {
  /// The only app that is looked at; nil for all.
  var app: App?
  var pages = LinearPages<Grant>()

  /// What to ask for the page that it is at.
  var pageQuery: GrantQuery {
    GrantQuery(app: app?.id, limit: LinearPages<Grant>.size, after: pages.last?.id)
  }
}
