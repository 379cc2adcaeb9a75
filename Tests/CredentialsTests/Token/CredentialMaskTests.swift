import Credentials
import Testing

@Suite("Keeping credentials out of messages")
struct CredentialMaskTests {
  private static func credential(_ prefix: String) -> String {
    prefix + String(repeating: "4fG7kQ9mZ2", count: 4)
  }

  @Test(
    arguments: [
      ("it is \(credential("qx_live_")), see?", "it is qx_live_…, see?"),
      ("\(credential("qx_live_")) \(credential("qx_pat_"))", "qx_live_… qx_pat_…"),
      (credential("qx_live_") + credential("qx_pat_"), "qx_live_…"),
      (credential("qx_ro_") + credential("qx_ro_") + credential("qx_ro_") + ".", "qx_ro_…."),
      ("qx_qx_secret_" + credential("qx_pat_"), "qx_qx_secret_qx_pat_…"),
      ("qx_live_4fG7…9Q2F", "qx_live_4fG7…9Q2F"),
      ("qx_live_", "qx_live_"),
    ]
  )
  func nothingBehindAPrefixIsLeft(_ text: String, _ masked: String) {
    #expect(CredentialMask.masking(text) == masked)
  }
}
