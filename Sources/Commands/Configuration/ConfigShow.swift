import ArgumentParser
import Credentials
import Qodryx

struct ConfigShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print every setting, its value, and where that comes from."
  )

  @Flag(name: .customLong("json"), help: "Print JSON.")
  var isJSON = false

  func run(in session: Session) async throws {
    let file = session.configurationFile
    let configuration = file.read()
    let settings = try Setting.allCases.map { try ShownSetting($0, configuration, session) }
    if isJSON {
      try session.show(json: ShownSettings(path: file.path, data: settings))
    } else {
      var table = Table(columns: [
        .init(title: "SETTING"), .init(title: "VALUE", minimum: 12), .init(title: "FROM"),
      ])
      table.rows = settings.map { [$0.name, SafeText.line($0.value ?? "none"), $0.source(file.path)] }
      try session.show(table.lines(fitting: session.output.columns))
    }
    if let problem = configuration.problems.first {
      try session.tell("qodryx: \(SafeText.line(problem.line(in: file.path)))", unless: false)
    }
  }
}

/// What `config show --json` prints.
struct ShownSettings: Encodable {
  let path: String
  let data: [ShownSetting]
}

/// One setting as it holds.
struct ShownSetting: Encodable {
  let name: String
  /// nil where nothing is said and nothing needs to be.
  let value: String?
  let origin: Origin
  /// In the file, from 1.
  let line: Int?
  /// Which variable says it.
  let variable: String?

  enum Origin: String, Encodable {
    case file
    case environment
    case login
    case standard = "default"
  }

  init(_ setting: Setting, _ configuration: Configuration, _ session: Session) throws {
    name = setting.rawValue
    let isNamedAbroad = session.surroundings["QODRYX_DB"] != nil || session.surroundings["QODRYX_URL"] != nil
    let isPlace = setting == .database || setting == .remote
    if let name = setting.variable, let value = session.surroundings[name],
      setting == .database || session.surroundings["QODRYX_DB"] == nil
    {
      (self.value, origin, line, variable) = (value, .environment, nil, name)
    } else if let value = configuration.values[setting], !(isPlace && isNamedAbroad) {
      (self.value, origin, line, variable) = (value.text, .file, value.line, nil)
    } else if setting == .remote, !isNamedAbroad, configuration.values[.database] == nil,
      let server = try session.credentialsFile.current()
    {
      (value, origin, line, variable) = (server.base, .login, nil, nil)
    } else {
      let isElsewhere = setting == .database && (isNamedAbroad || configuration.values[.remote] != nil)
      value =
        setting == .database && !isElsewhere
        ? StoreLocation.standardFile(session.surroundings) : setting.standard
      (origin, line, variable) = (.standard, nil, nil)
    }
  }

  /// `config.yaml:3`, `QODRYX_DB`, `default`
  func source(_ path: String) -> String {
    switch origin {
    case .file: "\(path.split(separator: "/").last ?? ""):\(line ?? 0)"
    case .environment: variable ?? ""
    case .login: "the login"
    case .standard: "default"
    }
  }
}
