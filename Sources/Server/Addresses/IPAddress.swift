#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An address of version 4 or 6 of the Internet Protocol.
///
/// An IPv4 address inside IPv6 (`::ffff:10.0.0.1`) is the IPv4 address: nobody gets a second identity that
/// way.
package struct IPAddress: Hashable, Sendable {
  /// 4 or 16 bytes, the most significant first.
  package let bytes: [UInt8]

  package static let loopback = IPAddress(bytes: [127, 0, 0, 1])

  init(bytes: [UInt8]) {
    let isMapped =
      bytes.count == 16 && bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    self.bytes = isMapped ? Array(bytes[12...]) : bytes
  }

  /// Reads `192.0.2.1`, `2001:db8::1` or `fe80::1%eth0`; nil for anything else, such as a name.
  package init?(_ text: some StringProtocol) {
    let address = String(text.prefix { $0 != "%" })
    var version4 = [UInt8](repeating: 0, count: 4)
    var version6 = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, address, &version4) == 1 {
      self.init(bytes: version4)
    } else if inet_pton(AF_INET6, address, &version6) == 1 {
      self.init(bytes: version6)
    } else {
      return nil
    }
  }

  /// Whether it names this host itself.
  package var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
  }

  /// What is limited together: an IPv4 address, or the 64 bits that a single customer of IPv6 is given at
  /// least.
  var neighbourhood: IPAddress {
    bytes.count == 4 ? self : IPAddress(bytes: bytes.prefix(8) + Array(repeating: 0, count: 8))
  }
}

extension IPAddress: CustomStringConvertible {
  package var description: String {
    var text = [CChar](repeating: 0, count: 46)
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "unknown" }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
