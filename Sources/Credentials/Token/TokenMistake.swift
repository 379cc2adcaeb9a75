/// The one slip of the hand that explains a wrong checksum.
package enum TokenMistake: Hashable, Sendable {
  /// One character is another than it was; its place, counted from 1 over the whole string.
  case character(Int)
  /// It and the next one have changed places.
  case swapped(Int)

  /// Looks for the slip; nil where the checksum is right, or where more than one thing went wrong.
  ///
  /// It tries each of some 2,400 slips. That one of them gives the right checksum by chance happens to one credential
  /// in about two million, so what is found is what happened.
  package init?(in credential: UnsafeRawBufferPointer, _ problem: TokenProblem) {
    guard case .wrongChecksum(let type) = problem else { return nil }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: credential.count, alignment: 1)
    defer {
      Secret.overwrite(memory)
      memory.deallocate()
    }
    memory.copyMemory(from: credential)
    let body = type.prefix.utf8.count..<credential.count
    for place in body.dropLast() where memory[place] != memory[place + 1] {
      memory.swapAt(place, place + 1)
      if Self.isIntact(memory) {
        self = .swapped(place + 1)
        return
      }
      memory.swapAt(place, place + 1)
    }
    for place in body {
      let written = memory[place]
      for digit in Base62.digits where digit != written {
        memory[place] = digit
        if Self.isIntact(memory) {
          self = .character(place + 1)
          return
        }
      }
      memory[place] = written
    }
    return nil
  }

  private static func isIntact(_ memory: UnsafeMutableRawBufferPointer) -> Bool {
    let front = UnsafeRawBufferPointer(memory).dropLast(Token.checksumLength)
    return memory.suffix(Token.checksumLength).elementsEqual(
      Base62.sixDigits(of: CRC32.checksum(of: front))
    )
  }
}

extension TokenMistake: CustomStringConvertible {
  package var description: String {
    switch self {
    case .character(let place): "character \(place) is mistyped"
    case .swapped(let place): "characters \(place) and \(place + 1) have changed places"
    }
  }
}
