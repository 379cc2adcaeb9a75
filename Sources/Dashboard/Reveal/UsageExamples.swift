package import Credentials

/// How to use a secret, as the document shows it: the secret itself stays in an environment variable.
package enum UsageExamples {
  /// A heading, or a line to copy.
  package struct Line: Sendable {
    package let text: String
    var isHeading = false
  }

  package static func lines(for type: CredentialType) -> [Line] {
    type == .clientSecret ? ofClientSecret : ofKey
  }

  private static let ofClientSecret: [Line] = [
    heading("Environment (asks for the secret, so that no history keeps it)"),
    code("read -rs CLIENT_SECRET && export CLIENT_SECRET"),
    heading("Exchange a code for tokens, or refresh them: POST /oauth/token"),
    code("{ \"client_id\": \"YOUR_CLIENT_ID\","),
    code("  \"client_secret\": \"$CLIENT_SECRET\","),
    code("  \"code\": \"AUTHORIZATION_CODE\","),
    code("  \"redirect_uri\": \"YOUR_REDIRECT_URI\","),
    code("  \"grant_type\": \"authorization_code\" }"),
    heading("curl"),
    code("printf 'user = \"%s:%s\"' \"$CLIENT_ID\" \"$CLIENT_SECRET\" |"),
    code("  curl -K - https://api.qodryx.com/oauth/token -d code=CODE \\"),
    code("    -d grant_type=authorization_code -d redirect_uri=URI"),
  ]

  private static let ofKey: [Line] = [
    heading("Environment (asks for the key, so that no history keeps it)"),
    code("read -rs QODRYX_API_KEY && export QODRYX_API_KEY"),
    heading("curl"),
    code("curl -X GET \"https://api.qodryx.com/v1/projects\" \\"),
    code("  -H \"Authorization: Bearer $QODRYX_API_KEY\""),
    heading("JavaScript"),
    code("const client = new Qodryx({"),
    code("  apiKey: process.env.QODRYX_API_KEY,"),
    code("});"),
    heading("Python"),
    code("client = Qodryx(api_key=os.environ['QODRYX_API_KEY'])"),
    heading("Swift"),
    code("let client = try Qodryx(apiKey: nil)  // takes QODRYX_API_KEY"),
  ]

  private static func heading(_ text: String) -> Line { Line(text: text, isHeading: true) }
  private static func code(_ text: String) -> Line { Line(text: "  \(text)") }
}
