import ProgramTesting

/// A person's browser without a window: curl with cookies of its own. It follows no redirects.
struct CookieBrowser {
  private let jar: String

  /// - Parameter name: sets it apart from the test's other browsers.
  init(in folder: TemporaryFolder, name: String = "browser") {
    jar = folder.path(of: "\(name).cookies")
  }

  /// - Throws: `SystemError`, or an expectation's failure where there is no answer.
  func open(_ address: String) throws -> Answer {
    try Curl.ask(address, ["--cookie", jar, "--cookie-jar", jar])
  }

  /// Sends a form.
  ///
  /// - Throws: `SystemError`, or an expectation's failure where there is no answer.
  func send(_ fields: [(name: String, value: String)], to address: String) throws -> Answer {
    let data = fields.flatMap { ["--data-urlencode", "\($0.name)=\($0.value)"] }
    return try Curl.ask(address, ["--cookie", jar, "--cookie-jar", jar] + data)
  }
}
