import Credentials
import Qodryx

/// A server that somebody is logged in to.
struct Login: Sendable {
  let server: Endpoint
  let credential: Secret
}
