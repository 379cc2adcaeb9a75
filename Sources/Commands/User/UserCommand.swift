import ArgumentParser
import Qodryx
import QodryxAPI

/// `qodryx user`
struct UserCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: "Say who is behind the credential, and what it may do.",
    discussion: "  qodryx user --json"
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let user = try await session.withClient(store) { try await $0.userRecord() }
    guard !output.isJSON else {
      try session.show(json: user)
      return
    }
    try session.show(UserWording(dates: session.dates).lines(user).map { String($0.dropFirst(2)) })
  }
}
