/// One request on its way: who is behind it, what it is called, and what has been found out about it.
struct Visit: Sendable {
  /// As far as proxies can be trusted.
  let client: IPAddress
  /// What the answer and the log call the request.
  let requestID: String
  let trace = RequestTrace()
}
