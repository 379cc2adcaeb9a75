import ArgumentParser
import Credentials
import FoundationEssentials
import QodryxAPI

struct AppsRevokeGrant: Verb {
  static let configuration = CommandConfiguration(
    commandName: "revoke-grant",
    abstract: "End what somebody has allowed an app: its tokens are refused at the next request.",
    discussion: """
      It shows the grant and asks for the app's name. It cannot be undone; the app can ask again.

        qodryx apps revoke-grant grt_01J8ZC4M9Q2F7T0V --reason 'laptop lost'
        qodryx apps revoke-grant grt_01J8ZC4M9Q2F7T0V --yes
      """
  )

  @OptionGroup var store: StoreOptions

  @Argument(help: ArgumentHelp("The grant's id: see `qodryx apps grants`.", valueName: "id"))
  var id: String

  @OptionGroup var options: RevocationOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    try options.consent.check("revoke a grant", in: session)
    try await session.withStore(store) { store in
      let grant = try await store.grant(KeyID(rawValue: id))
      guard grant.revokedAt == nil else {
        throw CommandFailure(.refused, "the grant \(grant.id) is revoked already")
      }
      try options.consent.obtain(
        to: "revoke it",
        named: grant.appName,
        impact: impact(of: grant, in: session),
        session: session,
        unless: output.isQuiet
      )
      let revoked = try await store.revokeGrant(grant.id, reason: options.reason, by: session.actor)
      guard !output.isJSON else {
        try session.show(json: GrantRecord(revoked))
        return
      }
      try session.tell(
        "Revoked \(SafeText.line(revoked.title)) (\(revoked.id)). The next request with its tokens is refused.",
        unless: output.isQuiet
      )
    }
  }

  private func impact(of grant: Grant, in session: Session) -> [String] {
    let use = grant.lastUsedAt.map {
      "last request \(DurationWording.short(session.now().timeIntervalSince($0))) ago"
    }
    return [
      "\(SafeText.line(grant.title))  \(grant.id) · for \(SafeText.line(grant.owner))",
      "  \(use ?? "Never used.")",
    ]
  }
}
