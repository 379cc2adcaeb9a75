import Credentials
import CredentialsTesting

/// A credential is taken for one exactly if its form and its checksum are right, and nothing says it back.
struct TokenProperty: InputProperty {
  static let name = "token"
  static let words = CredentialType.allCases.map(\.prefix)
  static let ordinaryInputs = 800

  func check(_ input: [UInt8]) throws {
    try checkReading(input)
    try checkChange(of: input)
    try checkMask(String(decoding: input, as: UTF8.self))
  }

  private func checkReading(_ input: [UInt8]) throws {
    let text = String(decoding: input, as: UTF8.self)
    switch Self.token(in: input) {
    case .success(let token):
      let whole = ReferenceChecksum.appended(to: String(text.dropLast(6)))
      try require(whole == text, "a wrong checksum is accepted: \(text)")
      try require(text.hasPrefix(token.type.prefix), "another type: \(text)")
      try require(text.hasSuffix(token.hint.tail), "another hint: \(text)")
    case .failure(let problem):
      let mistake = input.withUnsafeBytes { TokenMistake(in: $0, problem) }
      if case .wrongChecksum(let type) = problem {
        try checkMistake(mistake, in: input, type)
      } else {
        try require(mistake == nil, "a slip is found where the checksum is not wrong")
      }
    }
  }

  private static func token(in bytes: [UInt8]) -> Result<Token, TokenProblem> {
    bytes.withUnsafeBytes { bytes in
      do throws(TokenProblem) { return .success(try Token(parsing: bytes)) } catch { return .failure(error) }
    }
  }

  /// The slip that is found explains the checksum.
  private func checkMistake(_ mistake: TokenMistake?, in input: [UInt8], _ type: CredentialType) throws {
    guard case .swapped(let place) = mistake else { return }
    var mended = input
    mended.swapAt(place - 1, place)
    let token = try? Self.token(in: mended).get()
    try require(token?.type == type, "the slip that was found explains nothing")
  }

  /// A credential that was issued is recognised, and not any more once one byte of it is another.
  private func checkChange(of input: [UInt8]) throws {
    guard input.count >= 3 else { return }
    var generator = SeededGenerator(seed: UInt64(input[0]))
    let type = CredentialType.allCases[Int(input[0]) % CredentialType.allCases.count]
    let secret = Token.issue(type, using: &generator)
    var bytes = secret.withBytes { Array($0) }
    let whole = try? Self.token(in: bytes).get()
    try require(whole?.type == type, "what was issued is not recognised")
    let place = Int(input[1]) % bytes.count
    guard bytes[place] != input[2] else { return }
    bytes[place] = input[2]
    let changed = try? Self.token(in: bytes).get()
    try require(changed == nil, "byte \(place) can be changed to \(input[2]) unnoticed")
  }

  /// Of every whole credential in a text, nothing but its prefix is left.
  private func checkMask(_ text: String) throws {
    let masked = CredentialMask.masking(text)
    try require(CredentialMask.masking(masked) == masked, "masking twice changes \(masked.debugDescription)")
    let credentials = Set(
      ReferenceFinder.credentials(in: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    )
    let rest = credentials.reduce(text) { $0.replacing($1, with: " ") }
    for body in credentials.map({ $0.suffix(Token.bodyLength) }) where !rest.contains(body) {
      try require(!masked.contains(body), "a credential can be read in \(masked.debugDescription)")
    }
  }
}
