import Credentials

/// One thing that the doctor has looked at.
struct DoctorFinding: Encodable, Hashable, Sendable {
  let topic: Topic
  let state: State
  /// What it is like, and what to do where that is not well.
  let text: String

  enum Topic: String, Encodable, Hashable, Sendable {
    case store
    case access
    case folder
    case schema
    case integrity
    case audit
    case log
    case disk
    case rotation
    case saved
    case clock
    case terminal
    case colours
    case locale
    case logins
    case server
    case credential
  }

  enum State: String, Encodable, Hashable, Sendable {
    case good = "ok"
    case warning
    case problem
  }

  static func good(_ topic: Topic, _ text: String) -> DoctorFinding {
    DoctorFinding(topic: topic, state: .good, text: text)
  }

  static func warning(_ topic: Topic, _ text: String) -> DoctorFinding {
    DoctorFinding(topic: topic, state: .warning, text: text)
  }

  static func problem(_ topic: Topic, _ text: String) -> DoctorFinding {
    DoctorFinding(topic: topic, state: .problem, text: text)
  }

  /// `ok       store       …`; what is wrong stands out by its case too.
  var line: String {
    let word = state == .problem ? "PROBLEM" : state.rawValue
    let columns = [word, topic.rawValue].map { $0 + String(repeating: " ", count: 11 - $0.count) }
    return columns.joined() + SafeText.line(CredentialMask.masking(text))
  }
}

/// What `doctor --json` prints.
struct DoctorRecord: Encodable {
  let data: [DoctorFinding]
  let warnings: Int
  let problems: Int

  init(_ findings: [DoctorFinding]) {
    data = findings
    warnings = findings.count { $0.state == .warning }
    problems = findings.count { $0.state == .problem }
  }
}
