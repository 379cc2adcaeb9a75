import Credentials

extension KeyID {
  /// The identifiers that an error's details name, behind whatever they quote.
  static func all(in details: String) -> [KeyID] {
    let words = (details.split(separator: "\"").last ?? "").split {
      !($0.isLetter || $0.isNumber || $0 == "_")
    }
    return words.filter { $0.hasPrefix("key_") || $0.hasPrefix("pat_") }.map { KeyID(rawValue: String($0)) }
  }
}
