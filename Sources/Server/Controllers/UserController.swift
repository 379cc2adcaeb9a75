import Hummingbird
import QodryxAPI

/// `/v1/user`: who is behind the credential.
struct UserController: Controller {
  /// What the server says it is.
  let software: String

  var endpoints: [Endpoint] {
    [
      Endpoint(.get, "/v1/user", needs: nil) { _, context in
        var response = Response.json(UserRecord(context.principal))
        response.headers[.server] = software
        return response
      }
    ]
  }
}
