import ArgumentParser

/// Where a server listens: `127.0.0.1:8080`, `localhost:8080` or `[::1]:8080`.
struct ListenAddress: Hashable, Sendable {
  let host: String
  /// 0 lets the system choose.
  let port: Int

  static let standard = ListenAddress(host: "127.0.0.1", port: 8_080)

  init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// nil for anything but a host and a port from 0 to 65535.
  init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let digits = text[text.index(after: colon)...]
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      // Without brackets nobody can tell where the port begins.
      return nil
    }
    guard !host.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let port = UInt16(digits) else {
      return nil
    }
    self.init(host: String(host), port: Int(port))
  }
}

extension ListenAddress: CustomStringConvertible {
  var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

extension ListenAddress: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
  var defaultValueDescription: String { description }
}
