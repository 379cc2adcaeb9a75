import Hummingbird
import QodryxAPI

/// `/v1/user`: who is behind the credential.
struct UserController: Controller {
  var endpoints: [Endpoint] {
    [
      Endpoint(.get, "/v1/user", needs: nil) { _, context in
        .json(UserRecord(context.principal))
      }
    ]
  }
}
