import Credentials
import FoundationEssentials

/// Every controller, and so every endpoint that the server has.
struct Endpoints {
  let store: any ServedStore
  let gate: Gate
  let verifier: Verifier
  let feed: ChangeFeed
  let address: PublicAddress
  let configuration: ServerConfiguration
  let now: @Sendable () -> Date

  var all: [Endpoint] {
    let records = KeyRecords(store: store, now: now)
    let controllers: [any Controller] = [
      verifier,
      UserController(software: configuration.software),
      ProjectsController(store: store),
      KeysController(store: store, records: records),
      CheckController(store: store, records: records),
      IssuingController(store: store, records: records, now: now),
      KeyChangesController(store: store, records: records),
      AppsController(store: store),
      GrantsController(store: store),
      ApprovalsController(store: store, now: now),
      AuditController(store: store),
      RefusalsController(store: store),
      RotationController(store: store),
      UsageController(store: store),
      ChangesController(feed: feed),
      ProbesController(store: store, metrics: gate.metrics, usage: gate.usage),
      DocumentController(),
    ]
    return (controllers + oauth).flatMap(\.endpoints)
  }

  private var oauth: [any Controller] {
    let limits = OAuthLimits(
      gate: gate,
      requests: RateLimiter(capacity: 10_000, now: now),
      requestsPerMinute: configuration.accessRequestsPerMinute
    )
    let clients = ClientAuthentication(store: store, limits: limits, bodyLimit: configuration.bodyLimit)
    let approvers = Approvers(gate: gate, store: store)
    return [
      MetadataController(address: address),
      TokenController(store: store, clients: clients),
      TokenFactsController(store: store, clients: clients, address: address),
      DeviceAuthorizationController(
        store: store,
        clients: clients,
        address: address,
        now: now
      ),
      AuthorizationController(store: store, limits: limits, address: address),
      ConsentController(
        store: store,
        approvers: approvers,
        address: address,
        bodyLimit: configuration.bodyLimit,
        now: now
      ),
      DevicePageController(
        store: store,
        approvers: approvers,
        limits: limits,
        address: address,
        bodyLimit: configuration.bodyLimit
      ),
    ]
  }
}
