/// What the ignore files of a Git repository leave out: `.gitignore` of each folder, and `.git/info/exclude`.
///
/// The file that is nearest decides, and in a file the last pattern that fits. Nothing below a folder that is left
/// out comes back, because the folder is never opened.
struct IgnoreRules: Sendable {
  private struct File {
    let folder: FilePath
    let patterns: [IgnorePattern]
  }

  /// The nearest one last.
  private var files: [File] = []

  private static let repository = Array(".git".utf8)
  private static let name = Array(".gitignore".utf8)
  /// Far more than anybody writes by hand.
  private static let capacity = 4 << 20

  init() {}

  /// The rules that hold in a folder because of those above it in the same repository.
  ///
  /// - Parameter folder: a resolved path.
  init(above folder: FilePath) throws(UnreadableFile) {
    var above: [FilePath] = []
    var next: FilePath? = folder
    while let place = next, !Self.isRepository(place) {
      next = place.parent
      if let next { above.append(next) }
    }
    guard next != nil else { return }
    for place in above.reversed() {
      try enter(place, names: (Self.isRepository(place) ? [Self.repository] : []) + [Self.name])
    }
  }

  /// Adds the rules of a folder itself. A repository in a repository has none but its own.
  mutating func enter(_ folder: FilePath, names: [[UInt8]]) throws(UnreadableFile) {
    if names.contains(Self.repository) {
      files = []
      try add(folder.appending(Self.repository).appending("info/exclude"), in: folder)
    }
    if names.contains(Self.name) { try add(folder.appending(Self.name), in: folder) }
  }

  func leaveOut(_ path: FilePath, isFolder: Bool) -> Bool {
    if path.lastComponent.elementsEqual(Self.repository) { return true }
    for file in files.reversed() {
      let components = path.components(below: file.folder)
      if let pattern = file.patterns.last(where: { $0.fits(components, isFolder: isFolder) }) {
        return !pattern.isNegated
      }
    }
    return false
  }

  private static func isRepository(_ folder: FilePath) -> Bool {
    (try? folder.appending(repository).kind(followingLink: true)) != nil
  }

  /// As Git does, it takes no link for an ignore file.
  private mutating func add(_ path: FilePath, in folder: FilePath) throws(UnreadableFile) {
    guard let kind = try? path.kind(followingLink: false), kind == .file else { return }
    let text = try path.reading(followingLink: false) { source throws(StreamError) in
      try Self.read(source)
    }
    let patterns = text.split(separator: UInt8(ascii: "\n")).compactMap(IgnorePattern.init(line:))
    if !patterns.isEmpty { files.append(File(folder: folder, patterns: patterns)) }
  }

  private static func read(_ source: FileDescriptorSource) throws(StreamError) -> ArraySlice<UInt8> {
    var text: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 1)
    defer { buffer.deallocate() }
    while text.count < capacity {
      let count = try source.read(into: buffer)
      guard count > 0 else { break }
      text += buffer.prefix(count)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return text.starts(with: mark) ? text.dropFirst(mark.count) : text[...]
  }
}
