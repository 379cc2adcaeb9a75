import CredentialsTesting
import Foundation
import Testing

@testable import Credentials

@Suite("Order and places")
struct KeySortTests {
  private static let all = KeySort.Column.allCases.flatMap {
    [KeySort($0, ascending: true), KeySort($0, ascending: false)]
  }

  @Test(arguments: all) func anOrderIsReadBackFromItsText(_ sort: KeySort) {
    #expect(KeySort(text: sort.text) == sort)
  }

  @Test func aMinusTurnsAnOrderAgainstItsFirstDirection() {
    #expect(KeySort.standard.text == "rotation")
    #expect(KeySort(text: "rotation")?.isAscending == true)
    #expect(KeySort(text: "-rotation")?.isAscending == false)
    #expect(KeySort(text: "created")?.isAscending == false)
    #expect(KeySort(text: "-created")?.isAscending == true)
    #expect(KeySort(.used).isAscending == false)
  }

  @Test(arguments: ["", "-", "--name", "Name", "name ", "environment", "+name", "age"])
  func otherWordsAreNoOrder(_ text: String) {
    #expect(KeySort(text: text) == nil)
  }

  @Test(arguments: all) func aPlaceIsReadBackFromItsText(_ sort: KeySort) {
    var key = Samples.key(Samples.draft("deploy", type: .test, environment: .staging, owner: "Data \"team\""))
    #expect(KeyCursor(text: KeyCursor(at: key, in: sort).text) == KeyCursor(at: key, in: sort))
    for name in ["naïve 日本語 👩‍👩‍👧", "\u{301}combining", "t", "n5", "-"] {
      key.name = name
      key.owner = name
      key.lastUsedAt = ManualClock.start
      key.environment = nil
      let cursor = KeyCursor(at: key, in: sort)
      #expect(KeyCursor(text: cursor.text) == cursor)
      #expect(cursor.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    }
  }

  @Test func aPlaceHoldsTheValueThatIsSortedBy() {
    let key = Samples.key(Samples.draft("deploy", type: .readOnly, owner: "data"))
    func value(_ column: KeySort.Column) -> KeyCursor.Value { KeyCursor(at: key, in: KeySort(column)).value }
    #expect(value(.rotation) == .time((ManualClock.start + 90 * 86_400).milliseconds))
    #expect(value(.created) == .time(1_795_442_820_000))
    #expect(value(.used) == .time(-1))
    #expect(value(.name) == .text("deploy"))
    #expect(value(.type) == .text("ro"))
    #expect(value(.environment) == .text("prod"))
    #expect(value(.owner) == .text("data"))
  }

  @Test(
    arguments: [
      "", "name", "name\nkey_1", "name\nkey_1\n", "name\nkey_1\nxdeploy", "name\nkey_1\nn5",
      "created\nkey_1\ntdeploy", "created\nkey_1\nn", "created\nkey_1\nn007", "created\nkey_1\nn5 ",
      "created\nkey_1\nn99999999999999999999", "moons\nkey_1\nn5",
    ]
  )
  func otherTextIsNoPlace(_ text: String) {
    let encoded = Data(text.utf8).base64EncodedString().replacing("=", with: "")
    #expect(KeyCursor(text: encoded) == nil)
    #expect(KeyCursor(text: text) == nil)
  }

  @Test func aDamagedPlaceIsNoPlace() {
    let text = KeyCursor(at: Samples.key(Samples.draft("deploy")), in: .standard).text
    #expect(KeyCursor(text: text + "=") == nil)
    #expect(KeyCursor(text: text + "\n") == nil)
    #expect(KeyCursor(text: " " + text) == nil)
    #expect(KeyCursor(text: "!" + text.dropFirst()) == nil)
    #expect(KeyCursor(text: String(text.prefix(8))) == nil)
    let bytes = Data("name\nkey_1\nt".utf8) + [0xFF]
    #expect(KeyCursor(text: bytes.base64EncodedString().replacing("=", with: "")) == nil)
  }
}
