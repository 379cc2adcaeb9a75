/// The files below a path, one after another: a folder's in the order of their names.
///
/// Links in a folder are not followed: what they lead to is either in the tree anyway, or not part of it. Pipes,
/// sockets and devices are passed over unless they were named themselves.
struct FileTree: Sequence, IteratorProtocol {
  /// A file to read, or what stands in the way.
  enum Step {
    case file(FilePath, wasNamed: Bool)
    case unreadable(UnreadableFile)
  }

  private struct Pending {
    let path: FilePath
    /// The same, resolved: what rules are compared with.
    let place: FilePath
    let kind: Kind
    let rules: IgnoreRules

    enum Kind {
      case named
      case file
      case folder
      case unreadable(UnreadableFile)
    }
  }

  private let ignores: Bool
  private var pending: [Pending]

  /// - Parameter ignores: whether `.gitignore` and the like are heeded, and `.git` left out.
  init(_ path: FilePath, ignores: Bool) {
    self.ignores = ignores
    pending = [Pending(path: path, place: path, kind: .named, rules: IgnoreRules())]
  }

  mutating func next() -> Step? {
    while let entry = pending.popLast() {
      do throws(UnreadableFile) {
        switch entry.kind {
        case .named:
          guard try begin(entry) else { return .file(entry.path, wasNamed: true) }
        case .file: return .file(entry.path, wasNamed: false)
        case .folder: try open(entry)
        case .unreadable(let problem): return .unreadable(problem)
        }
      } catch {
        return .unreadable(error)
      }
    }
    return nil
  }

  /// - Returns: whether it is a folder, which then comes next.
  private mutating func begin(_ entry: Pending) throws(UnreadableFile) -> Bool {
    guard try entry.path.kind(followingLink: true) == .folder else { return false }
    guard let place = entry.path.resolved else { throw UnreadableFile(entry.path) }
    var rules = IgnoreRules()
    if ignores {
      do throws(UnreadableFile) {
        rules = try IgnoreRules(above: place)
      } catch {
        pending.append(Pending(path: error.path, place: error.path, kind: .unreadable(error), rules: rules))
      }
    }
    pending.insert(Pending(path: entry.path, place: place, kind: .folder, rules: rules), at: 0)
    return true
  }

  private mutating func open(_ folder: Pending) throws(UnreadableFile) {
    let names = try folder.path.names()
    var rules = folder.rules
    var found: [Pending] = []
    func note(_ problem: UnreadableFile) {
      found.append(Pending(path: problem.path, place: problem.path, kind: .unreadable(problem), rules: rules))
    }
    if ignores {
      do throws(UnreadableFile) { try rules.enter(folder.place, names: names) } catch { note(error) }
    }
    for name in names {
      let path = folder.path.appending(name)
      let place = folder.place.appending(name)
      do throws(UnreadableFile) {
        let kind = try path.kind(followingLink: false)
        guard kind == .file || kind == .folder else { continue }
        let isFolder = kind == .folder
        guard !ignores || !rules.leaveOut(place, isFolder: isFolder) else { continue }
        found.append(Pending(path: path, place: place, kind: isFolder ? .folder : .file, rules: rules))
      } catch {
        note(error)
      }
    }
    pending += found.reversed()
  }
}
