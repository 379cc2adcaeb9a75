import Credentials

/// The authorization server's metadata (RFC 8414, section 2).
struct ServerMetadataRecord: Encodable {
  let issuer: String
  let authorizationEndpoint: String
  let tokenEndpoint: String
  let deviceAuthorizationEndpoint: String
  let revocationEndpoint: String
  let introspectionEndpoint: String
  let serviceDocumentation: String
  let scopesSupported = Scope.all.map(\.rawValue)
  let responseTypesSupported = ["code"]
  let responseModesSupported = ["query"]
  let grantTypesSupported = GrantType.allCases.map(\.rawValue)
  let tokenEndpointAuthMethodsSupported = ["client_secret_basic", "client_secret_post", "none"]
  let revocationEndpointAuthMethodsSupported = ["client_secret_basic", "client_secret_post", "none"]
  let introspectionEndpointAuthMethodsSupported = ["client_secret_basic", "client_secret_post"]
  let codeChallengeMethodsSupported = ["S256"]
  let authorizationResponseIssParameterSupported = true

  init(issuer: String) {
    self.issuer = issuer
    authorizationEndpoint = issuer + OAuthPath.authorize
    tokenEndpoint = issuer + OAuthPath.token
    deviceAuthorizationEndpoint = issuer + OAuthPath.deviceAuthorization
    revocationEndpoint = issuer + OAuthPath.revoke
    introspectionEndpoint = issuer + OAuthPath.introspect
    serviceDocumentation = issuer + "/openapi.json"
  }

  enum CodingKeys: String, CodingKey {
    case issuer
    case authorizationEndpoint = "authorization_endpoint"
    case tokenEndpoint = "token_endpoint"
    case deviceAuthorizationEndpoint = "device_authorization_endpoint"
    case revocationEndpoint = "revocation_endpoint"
    case introspectionEndpoint = "introspection_endpoint"
    case serviceDocumentation = "service_documentation"
    case scopesSupported = "scopes_supported"
    case responseTypesSupported = "response_types_supported"
    case responseModesSupported = "response_modes_supported"
    case grantTypesSupported = "grant_types_supported"
    case tokenEndpointAuthMethodsSupported = "token_endpoint_auth_methods_supported"
    case revocationEndpointAuthMethodsSupported = "revocation_endpoint_auth_methods_supported"
    case introspectionEndpointAuthMethodsSupported = "introspection_endpoint_auth_methods_supported"
    case codeChallengeMethodsSupported = "code_challenge_methods_supported"
    case authorizationResponseIssParameterSupported = "authorization_response_iss_parameter_supported"
  }
}
