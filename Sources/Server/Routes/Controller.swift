/// What answers for one resource.
protocol Controller: Sendable {
  var endpoints: [Endpoint] { get }
}
