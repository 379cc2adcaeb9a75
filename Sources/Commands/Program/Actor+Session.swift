import Credentials

extension Actor {
  /// Who runs the program: the person behind `sudo` where there is one, and the address behind SSH.
  ///
  /// The environment is the caller's word. It decides what the log says, never what is allowed: who may
  /// change the store's file can write anything into it anyway.
  init(account: Account, environment: [String: String]) {
    self.init(
      name: Self.word(environment["SUDO_USER"]) ?? account.name,
      origin: Self.origin(environment)
    )
  }

  private static func origin(_ environment: [String: String]) -> String {
    for name in ["SSH_CONNECTION", "SSH_CLIENT"] {
      let address = environment[name]?.split(separator: " ").first.map(String.init)
      if let address = word(address) { return "ssh \(address)" }
    }
    return "local"
  }

  /// A name or address as a log can hold it; nil for anything else.
  private static func word(_ text: String?) -> String? {
    guard let text, !text.isEmpty, text.utf8.count <= 64,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    return text
  }
}
