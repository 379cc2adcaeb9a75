import CNcurses
import Glibc

/// The character set that the user's locale promises.
enum TerminalLocale {
  /// Sets the process's character type from the environment, as ncurses needs it, and tells whether it is UTF-8.
  ///
  /// A UTF-8 locale that is not installed (as an SSH client may send it) becomes `C.UTF-8`: the terminal at the
  /// other end understands UTF-8 all the same.
  static func adopt(from environment: [String: String]) -> Bool {
    let name =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    if setlocale(LC_CTYPE, name) == nil {
      let promisesUTF8 = name.lowercased().replacingHyphens().contains("utf8")
      setlocale(LC_CTYPE, promisesUTF8 ? "C.UTF-8" : "C")
    }
    return cncurses_is_utf8_locale() != 0
  }
}

extension String {
  fileprivate func replacingHyphens() -> String {
    filter { $0 != "-" }
  }
}
