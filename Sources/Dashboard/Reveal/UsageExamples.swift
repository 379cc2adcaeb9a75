/// How to use a key, as the document shows it: the key itself stays in an environment variable.
enum UsageExamples {
  struct Line {
    let text: String
    var isHeading = false
  }

  static let lines: [Line] = [
    heading("Environment (asks for the key, so that no history keeps it)"),
    code("read -rs QODRYX_API_KEY && export QODRYX_API_KEY"),
    heading("curl"),
    code("curl -X GET \"https://api.qodryx.com/v1/projects\" \\"),
    code("  -H \"Authorization: Bearer $QODRYX_API_KEY\""),
    heading("JavaScript"),
    code("const client = new Qodryx({"),
    code("  apiKey: process.env.QODRYX_API_KEY });"),
    heading("Python"),
    code("client = Qodryx(api_key=os.environ['QODRYX_API_KEY'])"),
    heading("Swift"),
    code("let client = try Qodryx(apiKey: nil)  // takes QODRYX_API_KEY"),
  ]

  private static func heading(_ text: String) -> Line { Line(text: text, isHeading: true) }
  private static func code(_ text: String) -> Line { Line(text: "  \(text)") }
}
