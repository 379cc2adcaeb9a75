import Foundation
import Glibc

/// A program whose screen is measured, and the keys that do the same in each.
struct Peer {
  let name: String
  let executable: String
  var arguments: [String] = []
  var variables: [String: String] = [:]
  /// Whether it stays, with a screen that keys change.
  var hasScreen = true
  /// Text that stands on its first page and nowhere before.
  let sign: String
  var down = "\u{1B}[B"
  var pageDown: String? = "\u{1B}[6~"
  var end: String? = "G"
  var start: String? = "g"
  /// What begins a filter, and what ends it; nil where there is none.
  var filter: (begin: String, end: String)?
  /// What sorts by another column.
  var sort: String?
  /// The file that it shows, where others can change that meanwhile.
  var store: String?

  /// The program's path; nil where it is not installed.
  static func find(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Those that are installed here, on as many lines as a store has keys.
  ///
  /// tig lists a history of at most some hundred commits, htop as many processes as there are.
  static func installed(lines: String) -> (peers: [Peer], missing: [String]) {
    let row = LargeStore.names[0] + "-"
    let wanted: [(String, (String) -> Peer)] = [
      ("less", { Peer(name: "less", executable: $0, arguments: [lines], sign: row) }),
      ("tig", { Peer(name: "tig, this repository", executable: $0, sign: " +0", end: nil, start: nil) }),
      ("htop", { Peer(name: "htop", executable: $0, sign: "PID", pageDown: nil, end: nil, start: nil) }),
      (
        "fzf",
        {
          Peer(
            name: "fzf",
            executable: $0,
            variables: ["FZF_DEFAULT_COMMAND": "cat \(lines)"],
            sign: row,
            down: "\u{1B}[A",
            pageDown: "\u{1B}[5~",
            end: nil,
            start: nil,
            filter: ("", "\u{15}")
          )
        }
      ),
    ]
    let found = wanted.compactMap { name, make in find(name).map(make) }
    return (found, wanted.map(\.0).filter { find($0) == nil })
  }
}
