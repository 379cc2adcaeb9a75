import ArgumentParser
import Hummingbird
import Logging

/// The peer of `/v1/verify`: the same framework with a handler that does nothing.
struct EmptyServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @Option var port: Int

  func run() async throws {
    let router = Router()
    router.get("/v1/verify") { _, _ in HTTPResponse.Status.ok }
    var logger = Logger(label: "empty")
    logger.logLevel = .warning
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      logger: logger
    )
    try await application.runService()
  }
}
