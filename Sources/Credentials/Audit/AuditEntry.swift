package import FoundationEssentials

/// An event before it has its place in the chain.
package struct AuditEntry: Hashable, Sendable {
  package let at: Date
  package let actor: Actor
  package let action: AuditEvent.Action
  package let keyID: KeyID?
  package let target: String
  package let detail: String

  package init(_ action: AuditEvent.Action, of key: APIKey, by actor: Actor, at: Date, detail: String = "") {
    self.at = at
    self.actor = actor
    self.action = action
    keyID = key.id
    target = "\(key.name) \(key.shortHint)"
    self.detail = detail
  }

  package init(_ action: AuditEvent.Action, target: String, by actor: Actor, at: Date, detail: String) {
    self.at = at
    self.actor = actor
    self.action = action
    keyID = nil
    self.target = target
    self.detail = detail
  }

  package init(_ action: AuditEvent.Action, of project: Project, by actor: Actor, at: Date) {
    self.init(action, target: "\(project.name) \(project.id)", by: actor, at: at, detail: "")
  }

  package init(
    _ action: AuditEvent.Action,
    of app: App,
    by actor: Actor,
    at: Date,
    detail: String = ""
  ) {
    self.init(action, target: "\(app.name) \(app.id)", by: actor, at: at, detail: detail)
  }

  package init(
    _ action: AuditEvent.Action,
    of approval: Approval,
    by actor: Actor,
    at: Date,
    detail: String
  ) {
    self.init(action, target: "\(approval.title) \(approval.id)", by: actor, at: at, detail: detail)
  }

  package init(_ action: AuditEvent.Action, of grant: Grant, by actor: Actor, at: Date, detail: String) {
    self.at = at
    self.actor = actor
    self.action = action
    keyID = grant.id
    target = "\(grant.title) for \(grant.owner)"
    self.detail = detail
  }
}
