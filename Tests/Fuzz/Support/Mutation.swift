import Credentials

/// Changes inputs at random, the same way from the same seed.
struct Mutation {
  private let words: [[UInt8]]
  private var random: SeededGenerator

  /// Bytes that an input grows to at most.
  private static let longest = 600

  init(words: [String], seed: UInt64) {
    self.words = words.map { Array($0.utf8) }
    random = SeededGenerator(seed: seed)
  }

  /// One of the inputs with a few changes, or bytes of no plan at all.
  mutating func next(from inputs: [[UInt8]]) -> [UInt8] {
    var input = inputs.randomElement(using: &random) ?? []
    for _ in 0...Int.random(in: 0..<6, using: &random) { change(&input, inputs) }
    return Array(input.prefix(Self.longest))
  }

  private mutating func change(_ input: inout [UInt8], _ inputs: [[UInt8]]) {
    let start = Int.random(in: 0...input.count, using: &random)
    let end = min(input.count, start + Int.random(in: 0..<8, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1, 2: input.insert(contentsOf: words.randomElement(using: &random) ?? [], at: start)
    case 3: input.replaceSubrange(start..<end, with: [UInt8.random(in: 0...255, using: &random)])
    case 4: input.removeSubrange(start..<end)
    case 5: input.insert(contentsOf: input[start..<end], at: start)
    case 6:
      let other = inputs.randomElement(using: &random) ?? []
      input = input.prefix(start) + other.suffix(Int.random(in: 0...other.count, using: &random))
    default:
      guard start < input.count else { return }
      input[start] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }
  }
}
