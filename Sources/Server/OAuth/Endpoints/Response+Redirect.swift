import Credentials
import Hummingbird

extension Response {
  /// Sends the browser back with a code, this once (RFC 6749, section 4.1.2).
  static func redirect(_ issued: IssuedCode, issuer: String) -> Response {
    let code = issued.code.withBytes { String(decoding: $0, as: UTF8.self) }
    issued.code.wipe()
    return redirect(to: issued.redirectURI, [("code", code)], state: issued.state, issuer: issuer)
  }

  /// Sends the browser back with what went wrong (RFC 6749, section 4.1.2.1).
  static func redirect(
    to uri: RedirectURI,
    _ failure: OAuthFailure,
    state: String?,
    issuer: String
  ) -> Response {
    let values = [("error", failure.code.rawValue), ("error_description", failure.plainDescription)]
    return redirect(to: uri, values, state: state, issuer: issuer)
  }

  /// Every answer says who gives it, so that a client cannot take it for another server's (RFC 9207).
  private static func redirect(
    to uri: RedirectURI,
    _ values: [(name: String, value: String)],
    state: String?,
    issuer: String
  ) -> Response {
    var values = values
    if let state { values.append(("state", state)) }
    values.append(("iss", issuer))
    let query = values.map { "\($0.name)=\(PercentCoding.encoded($0.value))" }.joined(separator: "&")
    // What the registered address asks for stays (RFC 6749, section 3.1.2).
    let separator = uri.rawValue.contains("?") ? "&" : "?"
    return Response(
      status: .found,
      headers: [.location: uri.rawValue + separator + query, .referrerPolicy: "no-referrer"]
    )
  }
}
