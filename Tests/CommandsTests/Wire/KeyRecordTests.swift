import Credentials
import Foundation
import QodryxAPI
import Testing

@Suite struct KeyRecordTests {
  @Test func recordHasEveryMemberAndWritesNull() throws {
    let record = KeyRecord(Records.key(), at: Records.created, policy: .standard)
    let text = String(decoding: try WireFormat.encode(record), as: UTF8.self)
    #expect(
      text == """
        {
          "created_at" : "2026-11-23T14:07:00.125Z",
          "created_by" : "ops1",
          "created_from" : "ssh 10.20.9.1",
          "description" : "says \\"hello\\"",
          "disabled_at" : null,
          "environment" : "prod",
          "expires_at" : null,
          "grace_ends_at" : null,
          "hint" : "4fG7…9Q2F",
          "id" : "key_01J8ZC4M9Q2F7T0V",
          "last_used_at" : null,
          "name" : "deploy/pipeline",
          "owner" : "ci",
          "prefix" : "qx_live_",
          "rate_limit_per_minute" : 600,
          "replaced_by" : null,
          "replaces" : null,
          "revoked_at" : null,
          "revoked_reason" : null,
          "rotate_by" : "2027-02-21T14:07:00.125Z",
          "rotation" : "fresh",
          "saved_at" : null,
          "scopes" : [
            "read:projects",
            "write:deployments"
          ],
          "status" : "active",
          "type" : "live"
        }
        """
    )
  }

  @Test func recordSurvivesTheJourney() throws {
    var key = Records.key()
    key.lastUsedAt = Records.created + 1
    key.graceEndsAt = Records.created + 60
    key.replacedBy = KeyID(rawValue: "key_2")
    let record = KeyRecord(key, at: Records.created, policy: .standard)
    #expect(try WireFormat.decode(KeyRecord.self, from: WireFormat.encode(record)) == record)
  }

  @Test func keyInItsGraceIsActive() {
    var key = Records.key()
    key.graceEndsAt = Records.created + 60
    #expect(KeyRecord(key, at: Records.created, policy: .standard).status == .active)
    #expect(KeyRecord(key, at: Records.created + 60, policy: .standard).status == .expired)
  }

  @Test(arguments: [(75, "fresh"), (76, "due_soon"), (89, "due_soon"), (90, "overdue")])
  func rotationFollowsThePolicy(days: Int, name: String) {
    let now = Records.created + Double(days) * 86_400
    #expect(KeyRecord(Records.key(), at: now, policy: .standard).rotation.rawValue == name)
  }

  @Test func listEndsWithANullCursor() throws {
    let list = RecordList<RotationPolicyRecord>(data: [.init(.standard)], nextCursor: nil)
    let text = String(decoding: try WireFormat.encode(list), as: UTF8.self)
    #expect(
      text == """
        {
          "data" : [
            {
              "period_days" : 90,
              "warning_days" : 14
            }
          ],
          "next_cursor" : null
        }
        """
    )
  }
}
