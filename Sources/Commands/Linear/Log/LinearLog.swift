import Credentials

/// The audit log as it is read out, the newest events first.
struct LinearLog {
  var filterText = ""
  var filter = AuditFilter()
  var pages = LinearPages<AuditEvent>()

  /// What to ask for the page that it is at.
  var pageQuery: AuditQuery {
    AuditQuery(filter: filter, before: pages.last?.sequence, limit: LinearPages<AuditEvent>.size)
  }
}
