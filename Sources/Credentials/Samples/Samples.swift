package import FoundationEssentials

/// Keys of a made-up company: what the demo shows, the pictures of the documentation, and tests.
///
/// Thirteen samples become fourteen keys, since "scanner" is rotated an hour before now and works beside its
/// successor. With the standard policy two are overdue and four are due soon.
package enum Samples {
  /// A draft that breaks no rule, with one field or another as the test needs it.
  ///
  /// - Parameters:
  ///   - environment: ignored for a personal token, which has none.
  package static func draft(
    _ name: String,
    type: CredentialType = .live,
    scopes: ScopeSet = [Scope(.read, .projects)],
    environment: KeyEnvironment = .production,
    note: String = "",
    owner: String = "ci",
    expiresAt: Date? = nil,
    rateLimit: Int = KeyDraft.defaultRateLimit
  ) -> KeyDraft {
    KeyDraft(
      name: name,
      type: type,
      scopes: scopes,
      environment: type == .personal ? nil : environment,
      note: note,
      owner: owner,
      expiresAt: expiresAt,
      rateLimit: rateLimit
    )
  }

  /// Narrowed from what it was created with: `write:security` was taken away 40 days after.
  package static let deployPipeline = Sample(
    draft(
      "deploy-pipeline",
      scopes: scopes("rw rw rw ·w"),
      note: "release jobs and the nightly sync use it; tell #platform first"
    ),
    by: .ops1,
    age: 121,
    lastUsed: 4 * 60,
    traffic: [1, 2, 5, 7, 8, 7, 5, 2],
    addresses: 3,
    usedScopes: scopes("rw r· r· ·w")
  )

  /// Rotated an hour before now.
  package static let scanner = Sample(
    draft("scanner", scopes: scopes("·· ·· rw ··"), owner: "security"),
    by: .release,
    age: 94,
    lastUsed: 5 * 60,
    traffic: [6, 6, 7, 6, 6, 7, 3, 1]
  )

  /// What "scanner" became an hour before now: it is made by rotating.
  package static let rotatedScanner = Sample(
    scanner.draft,
    by: .release,
    age: 1 / 24,
    lastUsed: 11,
    traffic: [0, 0, 0, 0, 0, 0, 5, 7]
  )

  /// Unused for 41 days.
  package static let legacyETL = Sample(
    draft("legacy-etl", type: .readOnly, scopes: scopes("r· ·· ·· ··"), owner: "data"),
    by: .infra,
    age: 104,
    lastUsed: 41 * 86_400,
    traffic: []
  )

  /// Never used, and never confirmed saved.
  package static let demoWalkthrough = Sample(
    draft(
      "demo-walkthrough",
      type: .test,
      scopes: scopes("r· ·· ·· ··"),
      environment: .development,
      owner: "devrel"
    ),
    by: .qa,
    age: 3,
    lastUsed: nil,
    traffic: []
  )

  /// All of them, the oldest first.
  package static let all = [
    deployPipeline, legacyETL, scanner, mobileBackend, mobileStaging, releaseBot, grafana, partnerAcme,
    partnerGlobex, webhookRelay, laptop, demoWalkthrough, endToEndSuite,
  ]

  private static let mobileBackend = Sample(
    draft("mobile-backend", scopes: scopes("rw r· ·· ··"), owner: "mobile", rateLimit: 3_000),
    by: .ops1,
    age: 88,
    lastUsed: 9,
    traffic: [2, 3, 5, 7, 8, 7, 6, 4],
    addresses: 18
  )

  private static let mobileStaging = Sample(
    draft(
      "mobile-staging",
      type: .test,
      scopes: scopes("rw r· ·· ··"),
      environment: .staging,
      owner: "mobile"
    ),
    by: .ops1,
    age: 88,
    lastUsed: 60,
    traffic: [2, 3, 4, 6, 7, 6, 5, 3]
  )

  private static let releaseBot = Sample(
    draft("release-bot", scopes: scopes("·· ·· ·· rw")),
    by: .release,
    age: 81,
    lastUsed: 3 * 3_600,
    traffic: [0, 0, 4, 0, 0, 6, 0, 0],
    addresses: 1
  )

  private static let grafana = Sample(
    draft("grafana", type: .readOnly, scopes: scopes("r· r· r· r·"), owner: "sre"),
    by: .infra,
    age: 76,
    lastUsed: 20,
    traffic: [5, 5, 5, 5, 5, 5, 5, 5],
    addresses: 1
  )

  private static let partnerAcme = Sample(
    draft("partner-acme", scopes: scopes("r· r· ·· ··"), owner: "partners"),
    by: .ops1,
    age: 52,
    lastUsed: 6 * 60,
    traffic: [2, 2, 3, 3, 3, 2, 2, 1]
  )

  private static let partnerGlobex = Sample(
    draft("partner-globex", scopes: scopes("r· r· ·· ··"), owner: "partners"),
    by: .ops1,
    age: 47,
    lastUsed: 2 * 3_600,
    traffic: [1, 2, 1, 2, 1, 2, 1, 1]
  )

  private static let webhookRelay = Sample(
    draft("webhook-relay", scopes: scopes("·· rw ·· ··"), owner: "platform"),
    by: .infra,
    age: 20,
    lastUsed: 2,
    traffic: [3, 3, 3, 4, 3, 3, 4, 3]
  )

  private static let laptop = Sample(
    draft("laptop", type: .personal, scopes: scopes("rw rw rw rw"), owner: "infra"),
    by: .infra,
    age: 12,
    lastUsed: 86_400,
    traffic: [],
    addresses: 1
  )

  private static let endToEndSuite = Sample(
    draft(
      "e2e-suite",
      type: .test,
      scopes: scopes("rw rw rw rw"),
      environment: .development,
      owner: "qa"
    ),
    by: .qa,
    age: 1,
    lastUsed: 5 * 3_600,
    traffic: [0, 7, 0, 7, 0, 7, 0, 7]
  )

  /// Reads a row of the list's scope matrix, `rw r· ·· ·w`: projects, workflows, security, deployments.
  private static func scopes(_ matrix: String) -> ScopeSet {
    let cells = zip(Resource.platform, matrix.split(separator: " "))
    return ScopeSet(
      cells.flatMap { resource, cell in
        (cell.contains("r") ? [Scope(.read, resource)] : [])
          + (cell.contains("w") ? [Scope(.write, resource)] : [])
      }
    )
  }
}
