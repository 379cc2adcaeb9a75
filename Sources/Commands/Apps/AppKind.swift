import ArgumentParser
import Credentials

/// Whether an app can keep a secret, as flags say it.
enum AppKind: String, EnumerableFlag {
  case confidential
  case `public`

  var kind: App.Kind {
    switch self {
    case .confidential: .confidential
    case .public: .public
    }
  }

  static func help(for value: AppKind) -> ArgumentHelp? {
    switch value {
    case .confidential: "It runs on a server and gets a client secret. (default)"
    case .public: "It runs on people's machines: no secret, PKCE."
    }
  }
}
