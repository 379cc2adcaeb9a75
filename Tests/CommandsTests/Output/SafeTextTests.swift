import Credentials
import Testing

@testable import Commands

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain ä 漢字", "plain ä 漢字"),
    ("a\u{1B}[31mb", "a\u{FFFD}[31mb"),
    ("a\nb\tc", "a b c"),
    ("a\u{202E}b\u{9B}c", "a\u{FFFD}b\u{FFFD}c"),
    ("👩\u{200D}💻", "👩\u{200D}💻"),
  ])
  func textCannotSteerATerminal(text: String, shown: String) {
    #expect(SafeText.line(text) == shown)
  }

  @Test(arguments: [
    ("there is no key \"qx_live_4fG7sK2mPq9XbT1v\"", "there is no key \"qx_live_…\""),
    ("qx_live_4fG7…9Q2F", "qx_live_4fG7…9Q2F"),
    ("qx_live_…9Q2F", "qx_live_…9Q2F"),
    ("qx_oauth_abcdefghijklmnop and qx_pat_abcdefghijklmnop", "qx_oauth_… and qx_pat_…"),
  ])
  func credentialInAMessageIsMasked(text: String, shown: String) {
    #expect(CredentialMask.masking(text) == shown)
  }
}
