import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import Testing

@Suite struct AuditEventRecordTests {
  @Test func eventShowsItsPlaceInTheChain() throws {
    let entry = AuditEntry(.revoked, of: Records.key(), by: .qa, at: Records.created, detail: "leaked")
    let event = AuditChain.append(entry, after: nil)
    let record = AuditEventRecord(event)
    let hash = event.hash.map { String(format: "%02x", $0) }.joined()
    let text = String(decoding: try WireFormat.encode(record), as: UTF8.self)
    #expect(
      text == """
        {
          "action" : "key.revoked",
          "actor" : "qa",
          "at" : "2026-11-23T14:07:00.125Z",
          "detail" : "leaked",
          "hash" : "\(hash)",
          "key_id" : "key_01J8ZC4M9Q2F7T0V",
          "origin" : "ssh 10.20.9.7",
          "previous_hash" : "\(String(repeating: "0", count: 64))",
          "sequence" : 1,
          "target" : "deploy/pipeline qx_live_…9Q2F"
        }
        """
    )
    #expect(try WireFormat.decode(AuditEventRecord.self, from: WireFormat.encode(record)) == record)
  }

  @Test func changeOfSettingsHasNoKey() throws {
    let entry = AuditEntry(.policyChanged, target: "policy", by: .qa, at: Records.created, detail: "")
    let bytes = try WireFormat.encode(AuditEventRecord(AuditChain.append(entry, after: nil)))
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"key_id\" : null"))
  }
}
