import Credentials
import FoundationEssentials

/// Every controller, and so every endpoint that the server has.
struct Endpoints {
  let store: any KeyStore & ProjectStore & IdempotencyStore
  let gate: Gate
  let verifier: Verifier
  let feed: ChangeFeed
  let configuration: ServerConfiguration
  let now: @Sendable () -> Date

  var all: [Endpoint] {
    let records = KeyRecords(store: store, now: now)
    let controllers: [any Controller] = [
      verifier,
      UserController(),
      ProjectsController(store: store),
      KeysController(store: store, records: records),
      CheckController(store: store, records: records),
      IssuingController(store: store, records: records, now: now),
      KeyChangesController(store: store, records: records),
      AuditController(store: store),
      RotationController(store: store),
      UsageController(store: store),
      ChangesController(feed: feed),
      ProbesController(store: store, metrics: gate.metrics, usage: gate.usage),
      DocumentController(),
    ]
    return controllers.flatMap(\.endpoints)
  }
}
