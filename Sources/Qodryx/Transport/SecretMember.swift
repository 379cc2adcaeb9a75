/// Finds a credential in the JSON of an answer without making a string of it.
enum SecretMember {
  /// Where the value of the object's own member `name` stands, without its quotes; nil where there is no such member
  /// or its value is not a string. A credential needs no escapes, so that its bytes in JSON are its own.
  static func place(of name: String, in json: UnsafeRawBufferPointer) -> Range<Int>? {
    var depth = 0
    var position = 0
    var lastString: Range<Int>?
    while position < json.count {
      switch json[position] {
      case UInt8(ascii: "\""):
        let string = text(in: json, behind: position)
        // A name stands in front of a colon; a value follows one.
        if depth == 1, follows(UInt8(ascii: ":"), string.upperBound + 1, in: json) { lastString = string }
        position = string.upperBound
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
      case UInt8(ascii: ":"):
        if depth == 1, let lastString, json[lastString].elementsEqual(name.utf8) {
          let value = skippingBlanks(position + 1, in: json)
          guard value < json.count, json[value] == UInt8(ascii: "\"") else { return nil }
          return text(in: json, behind: value)
        }
      default:
        break
      }
      position += 1
    }
    return nil
  }

  /// The characters between the quote at `quote` and the one that ends the string.
  private static func text(in json: UnsafeRawBufferPointer, behind quote: Int) -> Range<Int> {
    var position = quote + 1
    while position < json.count, json[position] != UInt8(ascii: "\"") {
      position += json[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return (quote + 1)..<max(quote + 1, min(position, json.count))
  }

  private static func follows(_ byte: UInt8, _ start: Int, in json: UnsafeRawBufferPointer) -> Bool {
    let position = skippingBlanks(start, in: json)
    return position < json.count && json[position] == byte
  }

  private static func skippingBlanks(_ start: Int, in json: UnsafeRawBufferPointer) -> Int {
    var position = start
    while position < json.count, [0x20, 0x09, 0x0A, 0x0D].contains(json[position]) { position += 1 }
    return position
  }
}
