import Foundation
import ProgramTesting
import Testing

/// A service of somebody's own: answers each request with the request, and remembers it.
struct EchoService {
  let port: FreePort
  private let daemon: Daemon
  private let folder: TemporaryFolder
  private static let memory = "echo.requests"

  /// A request as it got through.
  struct Seen: Decodable {
    let method: String
    let target: String
    let body: String
    /// Name and value.
    let headers: [[String]]

    /// The values of a header, whose name may be spelled with underscores.
    func values(_ name: String) -> [String] {
      headers.filter { $0[0].lowercased().replacing("_", with: "-") == name.lowercased() }.map { $0[1] }
    }
  }

  private static let program = """
    import http.server, json, sys

    class Echo(http.server.BaseHTTPRequestHandler):
      protocol_version = 'HTTP/1.1'

      def log_message(self, *arguments):
        pass

      def answer(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0)).decode()
        seen = json.dumps({'method': self.command, 'target': self.path, 'body': body,
                           'headers': [list(header) for header in self.headers.items()]})
        with open(sys.argv[2], 'a') as memory:
          memory.write(seen + '\\n')
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(seen)))
        self.end_headers()
        if self.command != 'HEAD':
          self.wfile.write(seen.encode())

      do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = answer

    http.server.ThreadingHTTPServer(('127.0.0.1', int(sys.argv[1])), Echo).serve_forever()
    """

  static var isPossible: Bool { Tool.path(of: "python3") != nil }

  /// - Throws: `SystemError`, `DaemonError`.
  init(in folder: TemporaryFolder) throws {
    self.folder = folder
    port = try FreePort()
    daemon = try Daemon(
      try #require(Tool.path(of: "python3")),
      ["-c", Self.program, "\(port)", folder.path(of: Self.memory)],
      in: folder,
      log: "echo.log",
      port: port
    )
  }

  /// Every request that has got through so far.
  ///
  /// - Throws: `DecodingError`.
  var seen: [Seen] {
    get throws {
      let lines = FileManager.default.contents(atPath: folder.path(of: Self.memory)) ?? Data()
      return try lines.split(separator: UInt8(ascii: "\n")).map {
        try JSONDecoder().decode(Seen.self, from: $0)
      }
    }
  }
}
