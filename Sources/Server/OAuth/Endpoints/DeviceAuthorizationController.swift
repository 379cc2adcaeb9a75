import Credentials
import FoundationEssentials
import Hummingbird
import QodryxAPI

/// `/oauth/device_authorization`: begins what a device without a browser asks for (RFC 8628, section 3.1).
struct DeviceAuthorizationController: Controller {
  let store: any OAuthStore
  let clients: ClientAuthentication
  let address: PublicAddress
  let now: @Sendable () -> Date

  var endpoints: [Endpoint] {
    [Endpoint(oauth: .post, OAuthPath.deviceAuthorization, answer: begin)]
  }

  private func begin(_ request: Request, _ context: ServerContext) async throws -> Response {
    let (app, parameters) = try await clients.client(of: request, context)
    let order = DeviceRequest(
      app: app.id,
      scopes: try parameters.scopes(allowedFor: app),
      address: context.visit.client.description,
      device: try parameters.deviceName()
    )
    try clients.limits.countAccessRequest(context)
    return try answer(try await store.beginDeviceAuthorization(order))
  }

  /// RFC 8628, section 3.2.
  private func answer(_ begun: BegunDeviceAuthorization) throws -> Response {
    let page = address.url.text + OAuthPath.device
    let lifetime = Int(begun.approval.expiresAt.timeIntervalSince(now()).rounded(.up))
    // Neither the server's address nor a user code has anything that needs escaping.
    let rest = """
      ","user_code":"\(begun.code)","verification_uri":"\(page)",\
      "verification_uri_complete":"\(page)?user_code=\(begun.code)",\
      "expires_in":\(lifetime),"interval":\(BegunDeviceAuthorization.interval)}
      """
    return .secret([Data(#"{"device_code":""#.utf8), Data(rest.utf8)], around: [begun.deviceCode])
  }
}
