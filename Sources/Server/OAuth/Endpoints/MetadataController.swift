import Credentials
import Hummingbird
import QodryxAPI

/// `/.well-known/oauth-authorization-server`: what a client has to know (RFC 8414).
struct MetadataController: Controller {
  let address: PublicAddress

  var endpoints: [Endpoint] {
    [
      Endpoint(oauth: .get, "/.well-known/oauth-authorization-server") { _, _ in
        .json(ServerMetadataRecord(issuer: address.url.text))
      }
    ]
  }
}
