import Credentials
import Foundation
import QodryxAPI
import Testing

@Suite struct IssuedKeyDocumentTests {
  @Test func secretFitsBetweenHeadAndTail() throws {
    var key = Records.key()
    key.note = "\"key\" : \"not here\""
    let record = KeyRecord(key, at: Records.created, policy: .standard)
    let document = try IssuedKeyDocument(record)
    let whole = document.head + Data("qx_live_abc".utf8) + document.tail
    let members = try #require(try JSONSerialization.jsonObject(with: whole) as? [String: Any])
    #expect(members["key"] as? String == "qx_live_abc")
    #expect(members["description"] as? String == key.note)
    #expect(try WireFormat.decode(KeyRecord.self, from: whole) == record)
  }
}
