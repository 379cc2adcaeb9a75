import CVterm
import Foundation
import ProgramTesting
import Testing

/// The systemd unit that is shipped.
@Suite(
  .enabled(
    if: Tool.path(of: "systemd-analyze") != nil,
    "there is no systemd-analyze: this system has no systemd"
  )
)
struct ServiceUnitTests {
  private static let shipped = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Assets/systemd/qodryx.service").standardizedFileURL.path

  @Test func systemdUnderstandsEveryLine() throws {
    let folder = try TemporaryFolder()
    let unit = folder.path(of: "qodryx.service")
    let text = try String(contentsOfFile: Self.shipped, encoding: .utf8)
    #expect(text.contains("/usr/local/bin/qodryx serve"))
    try text.replacing("/usr/local/bin/qodryx", with: try BuiltProgram.path)
      .replacing("Documentation=man:qodryx(1)\n", with: "")
      .write(toFile: unit, atomically: false, encoding: .utf8)

    let verified = try BuiltProgram.run("systemd-analyze", arguments: ["verify", unit])

    #expect(verified.status == .exited(0))
    #expect(verified.output + verified.errors == "")
  }

  @Test func serviceIsExposedToLittle() throws {
    let analyzed = try BuiltProgram.run(
      "systemd-analyze",
      arguments: ["security", "--offline=yes", "--threshold=15", "--no-pager", Self.shipped]
    )

    #expect(analyzed.status == .exited(0), "\(analyzed.output)\(analyzed.errors)")
  }

  @Test func serviceStartsTheServerWithOptionsThatItHas() throws {
    let text = try String(contentsOfFile: Self.shipped, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("ExecStart=") })
    var arguments = line.split(separator: " ").dropFirst().map(String.init)
    let store = try OwnStore()
    let port = try FreePort()
    let address = try #require(arguments.firstIndex(of: "127.0.0.1:8080"))
    arguments[address] = port.address

    let daemon = try Daemon(
      BuiltProgram.path,
      arguments,
      environment: store.environment,
      in: store.folder,
      log: "server.log",
      port: port
    )

    #expect(try Curl.ask("http://\(port.address)/healthz").status == 200)
    daemon.signal(SIGTERM)
    #expect(daemon.waitForEnd() == .exited(0))
  }
}
