import CredentialsTesting
import Testing

@testable import Credentials

@Suite("Tickets")
struct TicketTests {
  @Test func ticketIsKnownByItsDigest() throws {
    var generator = SeededGenerator(seed: 5)
    var texts: Set<String> = []
    for _ in 0..<50 {
      let ticket = Ticket.issue(using: &generator)
      let text = ticket.text
      #expect(text.count == 43)
      #expect(try #require(Ticket.digest(of: text)) == ticket.digest)
      texts.insert(text)
    }
    #expect(texts.count == 50)
  }

  @Test func otherTextWasNeverATicket() {
    let text = String(repeating: "a", count: 43)
    #expect(Ticket.digest(of: text) != nil)
    #expect(Ticket.digest(of: text.dropLast()) == nil)
    #expect(Ticket.digest(of: text + "a") == nil)
    #expect(Ticket.digest(of: "") == nil)
    for character in ["-", "_", " ", "ä", "\n", "\0"] {
      #expect(Ticket.digest(of: text.dropLast(character.utf8.count) + character) == nil)
    }
  }

  @Test func everyDigitComesUpAsOftenAsEveryOther() {
    var generator = SeededGenerator(seed: 6)
    var counts: [Character: Int] = [:]
    for _ in 0..<3_000 {
      for digit in Ticket.issue(using: &generator).text { counts[digit, default: 0] += 1 }
    }
    #expect(counts.count == 62)
    let expected = Double(3_000 * 43) / 62
    let chiSquare = counts.values.reduce(0) { sum, count in
      sum + (Double(count) - expected) * (Double(count) - expected) / expected
    }
    // 61 degrees of freedom: 99.9 % of fair draws stay below 100.9.
    #expect(chiSquare < 101)
  }
}
