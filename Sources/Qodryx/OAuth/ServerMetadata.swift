/// What an authorization server says about itself (RFC 8414, section 2), as far as a login needs it.
package struct ServerMetadata: Decodable, Hashable, Sendable {
  package let issuer: String
  /// Where a browser is sent to.
  package let authorizationEndpoint: String

  enum CodingKeys: String, CodingKey {
    case issuer
    case authorizationEndpoint = "authorization_endpoint"
  }
}
