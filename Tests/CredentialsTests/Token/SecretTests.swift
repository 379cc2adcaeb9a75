import CredentialsTesting
import Testing

@testable import Credentials

@Suite("Secret")
struct SecretTests {
  private let text = "qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN"

  @Test func nothingThatPrintsASecretShowsIt() {
    let secret = Secret(text)
    let issued = IssuedKey(key: Samples.key(Samples.draft("scanner")), secret: secret)
    var dumped = ""
    dump(secret, to: &dumped)
    dump(issued, to: &dumped)
    let printed = [
      "\(secret)", String(describing: secret), String(reflecting: secret), secret.description,
      secret.debugDescription, "\([secret])", "\(Optional(secret) as Any)", "\(issued)",
      String(reflecting: issued), dumped,
    ]
    for output in printed {
      #expect(output.contains("<redacted>"))
      #expect(!output.contains("qx_live_4fG7sK"))
      #expect(!output.contains("sK2mPq9X"))
    }
    #expect(Mirror(reflecting: secret).children.isEmpty)
    #expect("\(secret)" == "<redacted>")
  }

  @Test func theBytesAreLentAsTheyAre() {
    let secret = Secret(text)
    #expect(secret.count == 46)
    #expect(secret.text == text)
    #expect(!secret.isWiped)
  }

  @Test func wipingOverwritesTheMemory() throws {
    let secret = Secret(text)
    let address = secret.withBytes { UInt(bitPattern: $0.baseAddress) }
    let memory = UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: 46)
    #expect(memory.elementsEqual(text.utf8))
    secret.wipe()
    #expect(memory.allSatisfy { $0 == 0 })
    withExtendedLifetime(secret) {}
  }

  @Test func nothingCanBeReadOnceWiped() {
    let secret = Secret(text)
    secret.wipe()
    secret.wipe()
    #expect(secret.isWiped)
    #expect(secret.count == 0)
    #expect(secret.withBytes { Array($0) }.isEmpty)
  }

  @Test func wipingOneLeavesAnotherAlone() {
    let first = Secret(text)
    let second = Secret(text)
    first.wipe()
    #expect(second.text == text)
  }

  @Test func anEmptySecretIsHarmless() {
    let secret = Secret("")
    #expect(secret.count == 0)
    secret.wipe()
    #expect(secret.isWiped)
  }
}
