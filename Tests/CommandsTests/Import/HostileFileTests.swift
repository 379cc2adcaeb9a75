import Credentials
import CredentialsTesting
import Foundation
import Testing

@testable import Commands

@Suite struct HostileFileTests {
  private func read(_ bytes: [UInt8], _ format: ImportFormat? = nil) throws -> ImportFile {
    let file = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try ImportFile(
      path: file.path,
      format: format,
      mapping: ImportMapping([]),
      defaults: .init(owner: "ci", now: ManualClock.start, timeZone: .gmt),
      input: TextSource()
    )
  }

  private func complaints(_ text: String) throws -> [String] {
    try read(Array(text.utf8)).complaints.map(\.description)
  }

  @Test(arguments: [
    ("", "it is empty"),
    (" \r\n\n", "it is empty"),
    ("name,scopes,key", "there is no key in it"),
    ("name,scopes,key\n\"a", "line 2: the quote that begins here is never closed"),
    ("name,scopes,key\na,\"b\"c,d", "line 2: something stands behind the quote that ends a value"),
    (
      "name,scopes,key\na,b\"c,d",
      "line 2: a quote stands inside a value: quote the whole value, and double it"
    ),
    ("name,scopes,key\n\"a\nb\",c\nd", "line 2: it has 2 values, and the first line names 3 columns"),
    ("name,name,scopes,key\na,b,c,d", "column name: another column says the name already"),
    ("[", "line 1: this is not JSON of keys: a key is missing: {…}"),
    ("[{\"name\" 1}]", "line 1: this is not JSON of keys: a colon is missing"),
    ("[{}\n,\n{\"a\": \"\\ud800\"}]", "line 3: this is not JSON of keys: half a character stands in a text"),
    ("[{\"a\": 1, \"a\": 2}]", "line 1: this is not JSON of keys: \"a\" stands twice in one key"),
    ("{\"keys\": [{\"a\": 1}]}", "line 1: this is not JSON of keys: a list of keys is missing"),
    ("[{}] x", "line 1: this is not JSON of keys: something stands behind the end of the document"),
  ])
  func brokenFileIsRefusedWithItsPlace(text: String, complaint: String) throws {
    let complaints = try complaints(text)
    #expect(complaints.first?.hasPrefix(complaint) == true, "\(complaints)")
  }

  @Test func otherEncodingsAreToldApart() throws {
    #expect(try read([0xFF, 0xFE, 0x61, 0x00]).complaints.first?.message.contains("UTF-16") == true)
    let latin = Array("name,scopes,key\ncaf".utf8) + [0xE9] + Array(",read:projects,x".utf8)
    let problem = "line 2, name: it is not written in UTF-8: save the file as UTF-8"
    #expect(try read(latin).complaints.map(\.description).contains(problem))
  }

  @Test func zeroBytesAndSteeringCharactersAreNoPartOfAName() throws {
    var generator = SystemRandomNumberGenerator()
    let key = Token.issue(.live, using: &generator).withBytes { String(decoding: $0, as: UTF8.self) }
    let file = try read(
      Array("name,scopes,key\na\0b,read:projects,\(key)\nc\u{1B}[2J,read:projects,\(key)\n".utf8)
    )
    let order = KeyImport(keys: file.keys, skipsExisting: false)
    let problems = order.verdicts(at: ManualClock.start).map { $0.problems.map(\.column) }
    #expect(problems == [[.name], [.name, .digest]])
  }

  @Test func depthAndLengthDoNoHarm() throws {
    let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
    #expect(try complaints("[{\"name\": \(deep)}]").contains { $0.hasPrefix("there is neither") })
    #expect(try complaints("[{\"name\": \(deep.dropLast())}]").first?.contains("this is not JSON") == true)
    let long = String(repeating: "x", count: 1_000_000)
    #expect(
      try complaints("name,scopes,key\n\(long),\(long),\(long)") == [
        "line 2, key: it has another form than qodryx's, and requests with it are not recognised: create a new key",
        "line 2, name: it is far too long: 1000000 bytes",
        "line 2, scopes: it is far too long: 1000000 bytes",
      ]
    )
    #expect(try complaints("\(long)\nx").first?.count ?? 0 < 300)
  }

  @Test func everyBeginningOfAFileIsReadWithoutHarm() throws {
    let table = Array(
      "\u{FEFF}name,scopes,key,note\r\n\"a\"\"b\",read:projects,qx_live_x,\"c,\r\nd\"\r\n".utf8
    )
    let document = Array(
      "{\"data\":[{\"name\":\"\\u00e9\\ud83d\\udd11\",\"scopes\":[\"a\",\"b\"],\"x\":{\"y\":[1]}}]}".utf8
    )
    for whole in [table, document] {
      for length in whole.indices {
        #expect(try !read(Array(whole.prefix(length))).complaints.isEmpty)
      }
      for index in whole.indices {
        for byte: UInt8 in [0, 0x22, 0x5C, 0x2C, 0x0A, 0x5D, 0x7D, 0xFF] {
          var changed = whole
          changed[index] = byte
          #expect(try read(changed).keys.isEmpty)
        }
      }
    }
  }
}
