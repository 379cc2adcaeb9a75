/// Which headers a gateway sets to say what the original request was. Only one family is believed, since a
/// client could send the other itself.
package enum GatewayFamily: String, CaseIterable, Hashable, Sendable {
  /// `X-Forwarded-Method` and `X-Forwarded-Uri`: Caddy, Traefik.
  case forwarded
  /// `X-Original-Method` and `X-Original-URI`: nginx.
  case nginx
}
