import Credentials
import CredentialsTesting
import Testing

@Suite("Identifiers")
struct KeyIDTests {
  @Test func anIdentifierTellsItsKindAndItsTime() {
    var generator = SeededGenerator(seed: 1)
    let milliseconds = ManualClock.start.milliseconds
    let key = KeyID.make(for: .live, milliseconds: milliseconds, using: &generator)
    let token = KeyID.make(for: .personal, milliseconds: milliseconds, using: &generator)
    #expect(key.rawValue.hasPrefix("key_01M84BPGX0"))
    #expect(token.rawValue.hasPrefix("pat_01M84BPGX0"))
    #expect(key.rawValue.count == 20)
    #expect(key.rawValue.suffix(6) != token.rawValue.suffix(6))
    let alphabet = Set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    #expect(key.rawValue.dropFirst(4).allSatisfy { alphabet.contains($0) })
  }

  @Test func laterIdentifiersSortBehindEarlierOnes() {
    var generator = SeededGenerator(seed: 2)
    let times: [Int64] = [0, 1, 31, 32, 1_023, 1_024, 1_795_442_820_000, 1_795_442_820_001, 1 << 49]
    let ids = times.map { KeyID.make(for: .test, milliseconds: $0, using: &generator).rawValue }
    #expect(ids == ids.sorted())
  }
}
