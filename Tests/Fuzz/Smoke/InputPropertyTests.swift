import Foundation
import Testing

/// The properties that `Assets/fuzz.sh` tries for as long as one likes, here with the same few inputs every time.
@Suite(.serialized) struct InputPropertyTests {
  @Test(arguments: InputProperties.all.map { $0.name })
  func everyInputThatIsKnownOrRandomIsReadAsPromised(_ name: String) async throws {
    let kind = try #require(InputProperties.all.first { $0.name == name })
    let inputs = try Corpus.inputs(of: name)
    #expect(!inputs.isEmpty, "there are no inputs to begin with")
    let property = try await kind.init()
    var mutation = Mutation(words: kind.words, seed: 1)
    for input in inputs + (0..<kind.ordinaryInputs).map({ _ in mutation.next(from: inputs) }) {
      do {
        try await property.check(input)
      } catch let violation as Violation {
        Issue.record("\(violation): the input is \(Data(input).base64EncodedString()) in base 64")
        break
      }
    }
    await property.close()
  }

  @Test func whatIsFoundIsNotPassedOver() async throws {
    #expect(throws: Violation.self) { try require(false, "a wrong answer") }
    #expect(throws: Violation.self) { _ = try require(Int?.none, "no answer") }
    let credential = "qx_live_" + String(repeating: "a", count: 38)
    #expect(ReferenceFinder.credentials(in: Array(credential.utf8)).isEmpty)
  }
}
