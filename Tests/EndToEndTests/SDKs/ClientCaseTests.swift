import Foundation
import ProgramTesting
import Testing

/// The clients in Swift, Python and JavaScript make the same of the same answers.
///
/// One after the other: a client that is starved by other tests would miss its own deadlines.
@Suite(.serialized) struct ClientCaseTests {
  private static let hasService = Tool.path(of: "python3") != nil

  private func compare(
    _ example: ClientCase,
    _ client: String,
    _ outcome: (_ url: String, _ key: String, _ seconds: Int) async throws -> ClientOutcome
  ) async throws {
    let service = try ScriptedService()
    let key = example.key ?? "qx_live_of\(client)"
    let url = try service.url(of: example, for: client)
    let outcome = try await outcome(url, key, example.timeout ?? 60)
    #expect(outcome.result == example.wantedResult)
    #expect(outcome.error == example.error, "\(outcome.message ?? "")")
    let host = url.split(separator: "/").dropFirst().first ?? ""
    #expect(outcome.message == example.message?.replacing("HOST", with: host))
    #expect(try service.requests(of: example, by: client, key: key) == example.requests)
  }

  private func expectNoComplaint(_ result: BuiltProgram.Result) {
    #expect(result.status == .exited(0) && !result.errors.lowercased().contains("warn"), "\(result.errors)")
  }

  @Test(.enabled(if: PythonSDK.shared != nil, PythonSDK.advice))
  func pipInstallsTheFolderWithoutAWarning() throws {
    expectNoComplaint(try #require(PythonSDK.shared).installation)
  }

  @Test(.enabled(if: NodeProject.shared != nil, NodeProject.advice))
  func npmInstallsAndPacksTheFolderWithoutAWarning() throws {
    try #require(NodeProject.shared).installation.forEach(expectNoComplaint)
  }

  @Test func tableIsRead() {
    #expect(ClientCase.all.count > 30)
  }

  @Test(.enabled(if: hasService, Tool.advice("python3")), arguments: ClientCase.all)
  func swift(_ example: ClientCase) async throws {
    try await compare(example, "swift") { url, key, seconds in
      await ClientOutcome(ofSwift: example.call, url: url, key: key, timeout: .seconds(seconds))
    }
  }

  @Test(.enabled(if: PythonSDK.shared != nil, PythonSDK.advice), arguments: ClientCase.all)
  func python(_ example: ClientCase) async throws {
    let sdk = try #require(PythonSDK.shared)
    let program = ClientCase.folder.appending(path: "run-case.py").path
    try await compare(example, "python") { url, key, seconds in
      let result = try sdk.run([program, example.call, url, key, "\(seconds)"])
      try #require(result.status == .exited(0), "\(result.errors)")
      return try JSONDecoder().decode(ClientOutcome.self, from: Data(result.output.utf8))
    }
  }

  @Test(
    .enabled(if: NodeProject.shared != nil && hasService, NodeProject.advice),
    arguments: ClientCase.all
  )
  func javaScript(_ example: ClientCase) async throws {
    let project = try #require(NodeProject.shared)
    let program = try String(
      contentsOf: ClientCase.folder.appending(path: "run-case.mjs"),
      encoding: .utf8
    )
    try await compare(example, "javascript") { url, key, seconds in
      let name = "\(example.name).mjs"
      let result = try project.run(program, as: name, [example.call, url, key, "\(seconds)"])
      try #require(result.status == .exited(0), "\(result.errors)")
      return try JSONDecoder().decode(ClientOutcome.self, from: Data(result.output.utf8))
    }
  }

  @Test(.enabled(if: NodeProject.shared != nil, NodeProject.advice))
  func whatFetchItselfRefusesIsAnErrorOfTheClientAndNotRepeated() throws {
    let program = """
      import { Qodryx } from '@qodryx/sdk';

      const failure = async (baseURL, id) => {
        const client = new Qodryx({ apiKey: 'qx_live_of', baseURL });
        const begin = performance.now();
        const error = await client.projects.get(id).catch((error) => error);
        return `${error} ${performance.now() - begin < 400}`;
      };
      console.log(await failure('http://127.0.0.1:6000', 'prj_1'));
      console.log(await failure('http://127.0.0.1:6000', '\\ud800'));
      """
    let refusal = "QodryxError: 127.0.0.1:6000 cannot be reached: fetch does not connect to its port true"
    let result = try #require(NodeProject.shared).run(program, as: "refused.mjs")
    #expect(result.output == "\(refusal)\n\(refusal)\n", "\(result.errors)")
  }
}
