import Credentials
import FoundationEssentials
import QodryxAPI

/// Gives a new client secret to whoever asked for it: alone on standard output, once.
struct AppHandover {
  let issued: IssuedApp
  let session: Session
  let output: OutputOptions

  /// Writes the secret, and wipes it in any case.
  ///
  /// - Parameter heading: what has happened, in a word: `Created`.
  /// - Throws: ``CommandFailure`` where the secret could not be written.
  func perform(heading: String) throws {
    defer { issued.secret?.wipe() }
    do { try write() } catch { throw notSaved(error) }
    let gap = session.output.isTerminal && issued.secret != nil ? [""] : []
    try session.tell(gap + summary(heading) + warning, unless: output.isQuiet)
  }

  private func write() throws {
    guard output.isJSON else {
      guard let secret = issued.secret else { return }
      try secret.withBytes { try session.output.write($0) }
      try session.output.write("\n")
      return
    }
    let document = try IssuedAppDocument(AppRecord(issued.app), hasSecret: issued.secret != nil)
    try session.output.write(copying: document.head)
    try issued.secret?.withBytes { try session.output.write($0) }
    try session.output.write(copying: document.tail + Data("\n".utf8))
  }

  private func notSaved(_ error: any Error) -> CommandFailure {
    let name = issued.app.name.debugDescription
    let rotate = "qodryx apps rotate-secret \(issued.app.id)"
    let advice = issued.secret == nil ? "" : ", its secret is lost: \(rotate)"
    return CommandFailure(.refused, "\(error); the app \(name) exists\(advice)")
  }

  private func summary(_ heading: String) -> [String] {
    let app = issued.app
    let addresses = app.redirectURIs.map(\.rawValue)
    return [
      "\(heading) \(SafeText.line(app.name))",
      "  Client id    \(app.id) (\(app.kind.rawValue))",
      "  Scopes       \(SafeText.line(app.scopes.joined))",
      "  Sends to     \(addresses.isEmpty ? "nowhere: device grant only" : SafeText.line(addresses[0]))",
    ] + addresses.dropFirst().map { "               \(SafeText.line($0))" }
  }

  private var warning: [String] {
    guard issued.secret != nil else { return ["A public app has no client secret; PKCE is required of it."] }
    let once = "The client secret was shown once: only a hash of it is stored. If it is lost, rotate it."
    return output.isJSON || !session.output.isTerminal
      ? [once]
      : [once, "It is in your terminal's scrollback now; redirect or pipe the output to keep it out."]
  }
}
