import Foundation
import ProgramTesting
import Testing

/// Clients that are not the project's own, from PyPI.
@Suite(.serialized, .enabled(if: PythonEnvironment.shared != nil, PythonEnvironment.advice))
struct PythonClientTests {
  private static let session = """
    import os, requests

    url, secret = os.environ['URL'], os.environ['SECRET']
    bearer = {'Authorization': 'Bearer ' + secret}

    made = requests.post(url + '/v1/projects', json={'name': 'website'}, headers=bearer, timeout=10)
    assert made.status_code == 201, made.text
    identifier = made.json()['id']

    for headers in (bearer, {'X-API-Key': secret}):
      listed = requests.get(url + '/v1/projects', headers=headers, timeout=10)
      assert listed.status_code == 200 and [item['id'] for item in listed.json()['data']] == [identifier]
      assert listed.headers['X-Request-Id'] and listed.headers['RateLimit-Limit'] == '600'

    website = requests.get(url + '/v1/projects/' + identifier, headers=bearer, timeout=10)
    assert website.json()['name'] == 'website', website.text

    refused = requests.get(url + '/v1/projects', timeout=10)
    assert refused.status_code == 401 and refused.headers['WWW-Authenticate'] == 'Bearer realm="qodryx"'
    missing = requests.get(url + '/v1/api-keys', headers=bearer, timeout=10)
    assert missing.status_code == 403 and missing.json()['error']['code'] == 'insufficient_scope'
    assert requests.get(url + '/v1/nothing', headers=bearer, timeout=10).status_code == 404
    json = bearer | {'Content-Type': 'application/json'}
    wrong = requests.post(url + '/v1/projects', data='{', headers=json, timeout=10)
    assert wrong.status_code == 400, wrong.text

    deleted = requests.delete(url + '/v1/projects/' + identifier, headers=bearer, timeout=10)
    assert deleted.ok, deleted.text
    assert requests.get(url + '/v1/projects', headers=bearer, timeout=10).json()['data'] == []
    print('done')
    """

  @Test func requestsReadsAndWritesProjects() throws {
    let python = try #require(PythonEnvironment.shared)
    let store = try OwnStore()
    let secret = try store.create("deploy", scopes: "read:projects,write:projects")
    let server = try OwnServer(store)

    let result = try python.run(
      "python",
      ["-c", Self.session],
      variables: ["URL": server.url, "SECRET": secret],
      home: store.folder
    )

    #expect(result.output == "done\n", "\(result.errors)")
  }

  /// Both headers, as the description allows either: schemathesis would fill in the other one itself.
  private static func configuration(deletes: String, uses: String) -> String {
    #"""
    headers = { Authorization = "Bearer ${SECRET}", X-API-Key = "${SECRET}" }

    [[operations]]
    include-path-regex = "^/v1/api-keys/.id."
    include-method = "DELETE"
    parameters = { "path.id" = "\#(deletes)" }

    [[operations]]
    include-path-regex = "^/v1/api-keys/.id."
    exclude-method = "DELETE"
    parameters = { "path.id" = "\#(uses)" }

    # Waits up to 25 s for a change by its nature.
    [[operations]]
    include-path = "/v1/changes"
    enabled = false
    """#
  }

  private static let checks = [
    "not_a_server_error", "status_code_conformance", "content_type_conformance",
    "response_headers_conformance", "response_schema_conformance",
  ]

  @Test func answersFitThePublishedDescriptionWhateverIsSent() throws {
    let python = try #require(PythonEnvironment.shared)
    let store = try OwnStore()
    let secret = try store.createAdministrator()
    try store.create("first")
    try store.create("second")
    let keys = try store.keys("type:live").map(\.id)
    try #require(keys.count == 2)
    try Self.configuration(deletes: keys[0], uses: keys[1])
      .write(toFile: store.folder.path(of: "schemathesis.toml"), atomically: false, encoding: .utf8)
    let server = try OwnServer(store)

    let result = try python.run(
      "schemathesis",
      [
        "run", "\(server.url)/openapi.json", "--checks", Self.checks.joined(separator: ","),
        "--phases", "examples,coverage,fuzzing", "--max-examples", "12", "--seed", "1", "--no-color",
      ],
      variables: ["SECRET": secret],
      home: store.folder,
      within: .seconds(150)
    )

    #expect(result.status == .exited(0), "\(result.output)\(result.errors)")
    #expect(server.stop() == .exited(0))
    let log = server.daemon.printed
    // It got behind the gate, and through to the store, on most of the ways there are.
    let answered = log.matches(of: /method=(\S+) .*route=(\S+) status=2/).map { "\($0.1) \($0.2)" }
    #expect(Set(answered).count > 25, "\(Set(answered).sorted())")
    for order in ["POST /v1/api-keys", "POST /v1/personal-tokens", "POST /v1/projects", "POST /v1/usage"] {
      #expect(answered.contains(order))
    }
    #expect(!log.contains(" status=5") && !log.contains(secret))
    #expect(try store.hasIntactChain())
  }
}
