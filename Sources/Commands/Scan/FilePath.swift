#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A path as the system has it: bytes, which need not be text.
struct FilePath: Hashable, Sendable {
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path with everything relative and every link in it resolved; nil where the system cannot say.
  var resolved: FilePath? {
    withCString { path in
      guard let found = realpath(path, nil) else { return nil }
      defer { free(found) }
      return FilePath(bytes: Array(UnsafeRawBufferPointer(start: found, count: strlen(found))))
    }
  }

  /// For people, on one line.
  var text: String { SafeText.line(String(decoding: bytes, as: UTF8.self)) }

  var lastComponent: ArraySlice<UInt8> { bytes[(bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0)...] }

  /// The folder that it is in; nil for the root. Of a resolved path.
  var parent: FilePath? {
    guard bytes.count > 1, let end = bytes.lastIndex(of: Self.slash) else { return nil }
    return FilePath(bytes: end == 0 ? [Self.slash] : Array(bytes[..<end]))
  }

  /// Something in the folder; of the working directory its name alone.
  func appending(_ name: [UInt8]) -> FilePath {
    if bytes == [UInt8(ascii: ".")] { return FilePath(bytes: name) }
    return FilePath(bytes: bytes + (bytes.last == Self.slash ? [] : [Self.slash]) + name)
  }

  func appending(_ name: String) -> FilePath {
    appending(Array(name.utf8))
  }

  /// The names between a folder above and this path, where the folder is above it.
  func components(below folder: FilePath) -> [ArraySlice<UInt8>] {
    bytes.dropFirst(folder.bytes.count).split(separator: Self.slash)
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("an array with a zero is not empty") }
      return body(start)
    }
  }

  private static let slash = UInt8(ascii: "/")
}
