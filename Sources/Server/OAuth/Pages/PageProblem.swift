import HTTPTypes
import Hummingbird

/// What a person at a page has to mend, in words for them.
struct PageProblem: Error {
  let message: String
  let status: HTTPResponse.Status
  var headers: HTTPFields = [:]
}

extension Page {
  /// The page again, with what was wrong.
  func response(with problem: PageProblem) -> Response {
    var page = self
    page.status = problem.status
    page.headers = problem.headers
    return page.response
  }
}
