import Credentials
import FoundationEssentials

/// The fields of a form, as the endpoints of OAuth read them (RFC 6749, appendix B).
struct FormBody {
  private(set) var data = Data()

  /// Adds a field; nil adds none.
  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    open(name)
    data += PercentEncoding.bytes(value.utf8)
  }

  mutating func add(_ name: String, _ secret: Secret?) {
    guard let secret else { return }
    open(name)
    secret.withBytes { data += PercentEncoding.bytes($0) }
  }

  private mutating func open(_ name: String) {
    if !data.isEmpty { data.append(UInt8(ascii: "&")) }
    data += PercentEncoding.bytes(name.utf8)
    data.append(UInt8(ascii: "="))
  }
}
