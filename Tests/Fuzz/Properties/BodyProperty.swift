import Credentials
import Foundation
import QodryxAPI

@testable import Server

/// Any body, query or form is read or refused; what was read is written so that it is read as the same.
struct BodyProperty: InputProperty {
  static let name = "body"
  static let words =
    CreateKeyRequest.Member.allCases.map { "\"\($0.stringValue)\":" } + [
      "{\"uses\":[{", "\"2026-11-23T14:07:02.125Z\"", "null", "1e308", "9223372036854775808", "%E9", "%00",
      "&", "=", "+",
    ]
  static let ordinaryInputs = 800

  func check(_ input: [UInt8]) throws {
    let data = Data(input)
    try check(CreateKeyRequest.self, data)
    try check(CreateTokenRequest.self, data)
    try check(UpdateKeyRequest.self, data)
    try check(RotateKeyRequest.self, data)
    try check(CreateAppRequest.self, data)
    try check(CreateProjectRequest.self, data)
    try check(ApproveRequest.self, data)
    try check(CheckCredentialRequest.self, data)
    try check(NoteExportRequest.self, data)
    try check(ReportUsageRequest.self, data)
    try check(ReportRefusalsRequest.self, data)
    try check(SetRotationPolicyRequest.self, data)
    _ = try? OAuthParameters(json: data)
    try checkForm(String(decoding: input, as: UTF8.self))
  }

  private func check<Body: RequestBody & Equatable>(_: Body.Type, _ data: Data) throws {
    let body: Body
    do {
      body = try WireFormat.decodeRequest(Body.self, from: data)
    } catch {
      return try require(!error.description.isEmpty, "nothing is said about a body")
    }
    let again = try? WireFormat.decodeRequest(Body.self, from: try WireFormat.encode(body))
    try require(again == body, "\(body) is written as \(String(describing: again))")
  }

  private func checkForm(_ text: String) throws {
    let encoded = PercentCoding.encoded(text)
    try require(PercentCoding.decoded(encoded) == text, "\(encoded) is another text")
    try require(PercentCoding.decoded(PercentCoding.headerText(text)) == text, "a header says another text")
    let hides = PercentCoding.mayHideCredential(PercentCoding.encoded(encoded))
    try require(hides == PercentCoding.mayHideCredential(text) || !hides, "encoding makes a credential")
    if CredentialMask.findsSecret(in: text) { try require(hides, "a credential is hidden by encoding it") }
    if let form = try? OAuthParameters(form: text) { _ = form.repeated }
    _ = try? QueryParameters(text, knowing: [.filter, .cursor, .limit, .id]).limit()
  }
}
