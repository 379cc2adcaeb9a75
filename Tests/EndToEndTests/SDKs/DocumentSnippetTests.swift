import Foundation
import ProgramTesting
import Testing

/// The document's snippets, word for word, against the real server: only the address comes from the environment.
@Suite struct DocumentSnippetTests {
  private static let javaScript = """
    import { Qodryx } from '@qodryx/sdk';

    // Initialize with API key
    const client = new Qodryx({
      apiKey: process.env.QODRYX_API_KEY,
    });

    // Make authenticated requests
    const projects = await client.projects.list();
    """

  private static let python = """
    from qodryx import Qodryx

    # Initialize with API key
    client = Qodryx(api_key=os.environ['QODRYX_API_KEY'])

    # Make authenticated requests
    projects = client.projects.list()
    """

  private func withProjects(_ body: (_ variables: [String: String]) throws -> Void) throws {
    let store = try OwnStore()
    let secret = try store.create("deploy", scopes: "read:projects,write:projects")
    let server = try OwnServer(store)
    for name in ["website", "warehouse"] { try server.createProject(name, as: secret) }
    try body(["QODRYX_API_KEY": secret, "QODRYX_URL": server.url])
  }

  @Test(
    .enabled(if: NodeProject.shared != nil, NodeProject.advice),
    .enabled(if: Curl.isInstalled, Tool.advice("curl"))
  )
  func javaScriptListsProjects() throws {
    let project = try #require(NodeProject.shared)
    let shown = "\nconsole.log(projects.map((project) => project.name).join(), `${client}`.includes('qx_'));"
    try withProjects { variables in
      let result = try project.run(Self.javaScript + shown, as: "snippet.mjs", [], variables)
      #expect(result.output == "warehouse,website false\n", "\(result.errors)")
    }
  }

  /// The document leaves the import of `os` to the reader.
  @Test(
    .enabled(if: PythonSDK.shared != nil, PythonSDK.advice),
    .enabled(if: Curl.isInstalled, Tool.advice("curl"))
  )
  func pythonListsProjects() throws {
    let sdk = try #require(PythonSDK.shared)
    let shown = "\nprint(','.join(project.name for project in projects), 'qx_' in repr(client))"
    try withProjects { variables in
      let result = try sdk.run(["-c", "import os\n" + Self.python + shown], variables)
      #expect(result.output == "warehouse,website False\n", "\(result.errors)")
    }
  }

  @Test(arguments: ["python/README.md", "javascript/README.md"])
  func readersOfTheReadmeSeeWhatIsTested(_ path: String) throws {
    let file = ClientCase.folder.appending(path: "../../Sources/SDKs/\(path)")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(path.hasPrefix("python") ? Self.python : Self.javaScript))
  }

  @Test func clientsHaveTheProgramsVersion() throws {
    let printed = try BuiltProgram.run("--version").output.split(separator: " ").last ?? ""
    let version = printed.trimmingCharacters(in: .newlines)
    let package = try String(contentsOf: NodeProject.source.appending(path: "package.json"), encoding: .utf8)
    let project = try String(contentsOf: PythonSDK.source.appending(path: "pyproject.toml"), encoding: .utf8)
    let module = PythonSDK.source.appending(path: "qodryx/__init__.py")
    #expect(package.contains("\"version\": \"\(version)\""))
    #expect(project.contains("version = \"\(version)\""))
    #expect(try String(contentsOf: module, encoding: .utf8).contains("__version__ = \"\(version)\""))
  }
}
