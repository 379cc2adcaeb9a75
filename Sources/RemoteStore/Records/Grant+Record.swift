import Credentials
import QodryxAPI

extension Grant {
  init(_ record: GrantRecord) {
    self.init(
      id: KeyID(rawValue: record.id),
      app: AppID(rawValue: record.appID),
      appName: record.appName,
      device: record.device,
      owner: record.owner,
      scopes: ScopeSet(record.scopes),
      createdAt: record.createdAt,
      createdBy: Actor(name: record.createdBy, origin: record.createdFrom),
      lastUsedAt: record.lastUsedAt,
      revokedAt: record.revokedAt,
      revokedReason: record.revokedReason
    )
  }
}
