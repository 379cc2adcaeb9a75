import Credentials
import FoundationEssentials
import Qodryx
import QodryxAPI

/// Looks at the logins, and asks the server that commands would ask.
struct ServerExamination {
  let options: StoreOptions
  let session: Session

  /// What the contract at `/openapi.json` says of itself.
  private struct Contract: Decodable {
    let info: Info

    struct Info: Decodable {
      let version: String
    }
  }

  /// Nobody wants to wait for a doctor.
  private static let patience = Duration.seconds(4)

  func findings() async -> [DoctorFinding] {
    let logins = logins
    guard logins.state != .problem else { return [logins] }
    do {
      let access = try access()
      guard let access else { return [logins, .good(.server, "none is configured")] }
      defer { access.wipe() }
      return [logins] + (try await ask(access))
    } catch {
      return [logins, .problem(.server, CommandFailure(reporting: error).message ?? "")]
    }
  }

  private var logins: DoctorFinding {
    do throws(CommandFailure) {
      let servers = try session.credentialsFile.servers()
      return .good(
        .logins,
        servers.isEmpty
          ? "none" : "\(servers.map(\.host).joined(separator: ", ")); the file is yours alone"
      )
    } catch {
      return .problem(.logins, error.message ?? "")
    }
  }

  /// The server that the options, the environment, the settings or the last login name; nil for none.
  private func access() throws -> ServerAccess? {
    let server = try session.naming(options.remote) {
      try ServerLocation(
        address: nil,
        remote: options.remote,
        surroundings: session.surroundings,
        configured: { try session.configuredServer() },
        login: { try session.credentialsFile.current() }
      )
    }
    return server.source == .standard ? nil : try session.access(to: server.endpoint, options)
  }

  private func ask(_ access: ServerAccess) async throws -> [DoctorFinding] {
    let client = try access.client(timeout: Self.patience, attempts: 1)
    let findings = await ask(client, access)
    await client.shutdown()
    return findings
  }

  private func ask(_ client: Qodryx, _ access: ServerAccess) async -> [DoctorFinding] {
    let version: String
    do {
      let contract = try await client.transport.send(Call(.get, "openapi.json")).record(Contract.self)
      version = contract.info.version
    } catch {
      return [.problem(.server, message(of: error, from: access))]
    }
    let server = DoctorFinding.good(.server, "\(access.endpoint.base) answers, API version \(version)")
    do {
      let user = try await client.userRecord()
      let scopes = user.credential.scopes.map(\.rawValue).joined(separator: " ")
      return [server, .good(.credential, "from \(access.origin.name), accepted as \(user.name): \(scopes)")]
    } catch {
      return [server, .problem(.credential, message(of: error, from: access))]
    }
  }

  private func message(of error: any Error, from access: ServerAccess) -> String {
    let failure = (error as? QodryxError).map { CommandFailure($0, from: access) }
    return (failure ?? CommandFailure(reporting: error)).message ?? ""
  }
}
