extension KeyRecord {
  /// Writes every member: what is not set is `null`, so that a client sees that it exists.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(type, forKey: .type)
    try container.encode(prefix, forKey: .prefix)
    try container.encode(hint, forKey: .hint)
    try container.encode(scopes, forKey: .scopes)
    try container.encode(environment, forKey: .environment)
    try container.encode(description, forKey: .description)
    try container.encode(owner, forKey: .owner)
    try container.encode(status, forKey: .status)
    try container.encode(createdAt, forKey: .createdAt)
    try container.encode(expiresAt, forKey: .expiresAt)
    try container.encode(lastUsedAt, forKey: .lastUsedAt)
    try container.encode(rotateBy, forKey: .rotateBy)
    try container.encode(rotation, forKey: .rotation)
    try container.encode(replaces, forKey: .replaces)
    try container.encode(replacedBy, forKey: .replacedBy)
    try container.encode(revokedAt, forKey: .revokedAt)
    try container.encode(revokedReason, forKey: .revokedReason)
    try container.encode(rateLimitPerMinute, forKey: .rateLimitPerMinute)
    try container.encode(graceEndsAt, forKey: .graceEndsAt)
    try container.encode(savedAt, forKey: .savedAt)
  }
}
