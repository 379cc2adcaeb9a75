@testable import Commands

/// Any line of an ignore file is read, and fits names as simpler ones do that mean the same.
struct IgnoreProperty: InputProperty {
  static let name = "ignore-file"
  static let words = ["**/", "/**", "*", "?", "[!a-z]", "[[:alpha:]]", "\\", "!", "#", "/"]
  static let ordinaryInputs = 1_500

  /// The first line is a pattern, the others are names of folders and a file in them.
  func check(_ input: [UInt8]) throws {
    let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let components = lines.dropFirst().filter { !$0.isEmpty && !$0.contains(UInt8(ascii: "/")) }
    guard let line = lines.first, !components.isEmpty, let pattern = IgnorePattern(line: line) else { return }
    let fitsFolder = pattern.fits(Array(components), isFolder: true)
    let fitsFile = pattern.fits(Array(components), isFolder: false)
    try require(fitsFolder || !fitsFile, "it fits a file and not a folder of the same name")

    // The opposite fits the same.
    guard !pattern.isNegated, line.first != UInt8(ascii: "\\") else { return }
    let opposite = IgnorePattern(line: [UInt8(ascii: "!")] + line)
    try require(opposite?.isNegated == true, "the opposite of a pattern is none")
    try require(
      opposite?.fits(Array(components), isFolder: true) == fitsFolder,
      "the opposite fits something else"
    )

    // `**/` in front of a name changes nothing: it is looked for in every folder anyway.
    let body = line.last == UInt8(ascii: "/") ? line.dropLast() : line
    guard !body.contains(UInt8(ascii: "/")), !body.isEmpty, body.first != UInt8(ascii: "#") else { return }
    guard !body.elementsEqual("**".utf8) else { return }
    let everywhere = IgnorePattern(line: Array("**/".utf8) + line)
    try require(
      everywhere?.fits(Array(components), isFolder: true) == fitsFolder,
      "in any folder it fits something else"
    )
  }
}
