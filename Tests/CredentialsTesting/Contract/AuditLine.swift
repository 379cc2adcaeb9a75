import Credentials

/// What an audit event says, without its time and its place in the chain.
struct AuditLine: Hashable, CustomStringConvertible {
  let action: AuditEvent.Action
  let actor: Actor
  let keyID: KeyID?
  let target: String

  init(_ action: AuditEvent.Action, of key: APIKey, by actor: Actor) {
    self.action = action
    self.actor = KeyStoreContract.attribution(actor)
    keyID = key.id
    target = "\(key.name) \(key.shortHint)"
  }

  init(_ event: AuditEvent) {
    action = event.action
    actor = event.actor
    keyID = event.keyID
    target = event.target
  }

  var description: String { "\(actor.name) \(action.rawValue) \(target) (\(keyID?.rawValue ?? "-"))" }
}

extension [AuditEvent] {
  var lines: [AuditLine] { map(AuditLine.init) }
}
