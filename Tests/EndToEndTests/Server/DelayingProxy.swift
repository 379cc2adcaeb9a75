import Foundation
import ProgramTesting
import Testing

/// A way to a server on which answers take their time.
struct DelayingProxy {
  let port: FreePort
  private let daemon: Daemon
  private let setting: String

  /// It looks at the time that answers take whenever one passes, so that a test can change it.
  private static let program = """
    import asyncio, sys

    port, target, setting = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]

    def delay():
      with open(setting) as file:
        return float(file.read())

    async def carry(reader, writer, delay):
      try:
        while data := await reader.read(65536):
          await asyncio.sleep(delay())
          writer.write(data)
          await writer.drain()
      except ConnectionError:
        pass
      finally:
        writer.close()

    async def connect(reader, writer):
      try:
        behind, forward = await asyncio.open_connection('127.0.0.1', target)
      except OSError:
        return writer.close()
      await asyncio.gather(carry(reader, forward, lambda: 0), carry(behind, writer, delay))

    async def main():
      server = await asyncio.start_server(connect, '127.0.0.1', port)
      await server.serve_forever()

    asyncio.run(main())
    """

  static var isPossible: Bool { Tool.path(of: "python3") != nil }

  /// - Throws: `SystemError`, `DaemonError`.
  init(to server: OwnServer, in folder: TemporaryFolder, seconds: Double) throws {
    port = try FreePort()
    setting = folder.path(of: "proxy.delay")
    try "\(seconds)".write(toFile: setting, atomically: true, encoding: .utf8)
    daemon = try Daemon(
      try #require(Tool.path(of: "python3")),
      ["-c", Self.program, "\(port)", "\(server.port)", setting],
      in: folder,
      log: "proxy.log",
      port: port
    )
  }

  var url: String { "http://\(port.address)" }

  /// Lets answers take another time from now on.
  func delay(seconds: Double) throws {
    try "\(seconds)".write(toFile: setting, atomically: true, encoding: .utf8)
  }
}
