import ArgumentParser
import Credentials

/// The deliberate act that a command needs before it ends something.
struct Consent: ParsableArguments {
  @Flag(name: .customLong("yes"), help: "Do it without asking; needed where no terminal is there to ask on.")
  var isGiven = false

  /// Refuses early where nobody can be asked.
  ///
  /// - Parameter deed: what shall be done, as in "to revoke a key".
  func check(_ deed: String, in session: Session) throws(CommandFailure) {
    guard isGiven || session.isInteractive else {
      throw CommandFailure(.usage, "to \(deed) without a terminal to ask on, add --yes")
    }
  }

  /// Shows what would break, and asks for the key's name unless the consent was given with the command.
  func obtain(
    to deed: String,
    _ key: APIKey,
    store: any KeyStore,
    session: Session,
    unless isQuiet: Bool
  ) async throws {
    let impact = Impact(key: key, usage: try await store.usage(of: key.id), now: session.now())
    try obtain(to: deed, named: key.name, impact: impact.lines, session: session, unless: isQuiet)
  }

  /// Shows what would break, and asks for a name unless the consent was given with the command.
  ///
  /// - Parameter name: what has to be typed.
  func obtain(
    to deed: String,
    named name: String,
    impact: [String],
    session: Session,
    unless isQuiet: Bool
  ) throws {
    try session.tell(impact, unless: isQuiet && isGiven)
    guard !isGiven else { return }
    try session.errors.write("Type the name to \(deed): ")
    guard try session.input.readAnswer().trimmingBlanks() == name else {
      throw CommandFailure(.refused, "that is not the name: nothing has changed")
    }
  }
}
