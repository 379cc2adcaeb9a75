import Credentials

@testable import Commands

/// In any file, read in any pieces, exactly the whole credentials are found.
struct ScanProperty: InputProperty {
  static let name = "scan"
  static let words = CredentialType.allCases.map(\.prefix) + ["qx_", "qx", "\n", "\0"]
  static let ordinaryInputs = 300

  func check(_ input: [UInt8]) throws {
    let whole = sightings(input, pieceLength: input.count)
    for length in [1, 3, 44] {
      try require(
        sightings(input, pieceLength: length) == whole,
        "in pieces of \(length) bytes something else is found"
      )
    }
    let found = whole.compactMap { sighting -> [UInt8]? in
      guard case .credential(_, _, let digest) = sighting.form else { return nil }
      return digest
    }
    let expected = ReferenceFinder.credentials(in: input.filter { $0 != 0 }).map { credential in
      credential.withUnsafeBytes { CredentialDigest(of: $0).bytes }
    }
    try require(found == expected, "\(found.count) credentials are found, not \(expected.count)")
    let lines = input.count { $0 == UInt8(ascii: "\n") } + 1
    for sighting in whole {
      try require((1...lines).contains(sighting.line) && sighting.column > 0, "there is no such place")
    }
  }

  private func sightings(_ input: [UInt8], pieceLength: Int) -> [CredentialFinder.Sighting] {
    let finder = CredentialFinder()
    for start in stride(from: 0, to: input.count, by: max(pieceLength, 1)) {
      input[start..<min(start + pieceLength, input.count)].withUnsafeBytes { finder.read($0) }
    }
    return finder.sightings
  }
}
