/// Records as a server writes them.
enum RecordTexts {
  static let project = """
    {"id":"prj_1","name":"shop","description":"","created_at":"2026-11-23T14:07:00.125Z","created_by":"ci"}
    """

  /// A key's record, with a member in front of it.
  static func key(_ member: String, description: String = "") -> String {
    """
    {\(member)"created_at":"2026-11-23T14:07:00.125Z","created_by":"ann","created_from":"api 10.0.4.2",
    "description":"\(description)","disabled_at":null,"environment":"prod","expires_at":null,"grace_ends_at":null,
    "hint":"4fG7…9Q2F","id":"key_01J8ZC4M9Q2F7T0V","last_used_at":null,"name":"ci","owner":"ci",
    "prefix":"qx_live_","rate_limit_per_minute":600,"replaced_by":null,"replaces":null,"revoked_at":null,
    "revoked_reason":null,"rotate_by":"2027-02-21T14:07:00.125Z","rotation":"fresh","saved_at":null,
    "scopes":["read:projects"],"status":"active","type":"live"}
    """
  }
}
