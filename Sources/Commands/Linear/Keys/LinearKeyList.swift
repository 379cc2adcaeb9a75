import Credentials

/// The list of keys as it is read out.
struct LinearKeyList {
  var filterText = ""
  var query = KeyQuery(limit: LinearPages<APIKey>.size)
  var pages = LinearPages<APIKey>()

  /// What to ask for the page that the list is at.
  var pageQuery: KeyQuery {
    var query = query
    query.anchor = pages.last.map { .after(KeyCursor(at: $0, in: query.sort)) } ?? .start
    return query
  }
}
