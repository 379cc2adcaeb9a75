import Foundation
import ProgramTesting
import Testing

/// A gateway with the configuration that is shipped for it.
enum Gateway: String, CaseIterable {
  case nginx, caddy, haproxy

  var isInstalled: Bool { Tool.path(of: rawValue) != nil && EchoService.isPossible && Curl.isInstalled }

  var advice: Comment { Tool.advice("\(rawValue), python3 or curl") }

  /// What `qodryx serve --gateway` is told.
  var family: String { self == .nginx ? "nginx" : "forwarded" }

  /// The shipped folder.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Assets/gateways").standardizedFileURL.path

  private var fileName: String {
    switch self {
    case .nginx: "nginx.conf"
    case .caddy: "Caddyfile"
    case .haproxy: "haproxy.cfg"
    }
  }

  /// The shipped file.
  ///
  /// - Throws: `CocoaError` when it is not there.
  var shipped: String {
    get throws { try String(contentsOfFile: "\(Self.folder)/\(fileName)", encoding: .utf8) }
  }

  /// The shipped file as an administrator adapts it: with other addresses and other places of files.
  ///
  /// - Throws: `CocoaError` when it is not there.
  func configuration(server: String, service: String, gateway: String, files: String) throws -> String {
    let replacements = [
      ("127.0.0.1:8080", server), ("127.0.0.1:3000", service), ("127.0.0.1:8000", gateway),
      ("/var/log/nginx", files), ("/var/log/caddy", files), ("/var/lib/caddy", files),
      ("/etc/haproxy", Self.folder),
    ]
    return try replacements.reduce(shipped) { $0.replacing($1.0, with: $1.1) }
  }

  /// Starts the gateway with the shipped file so adapted, and waits until it listens.
  ///
  /// - Throws: `SystemError`, `DaemonError`, `CocoaError`.
  func start(server: FreePort, service: FreePort, on port: FreePort, in folder: TemporaryFolder) throws
    -> Daemon
  {
    let own = try configuration(
      server: server.address,
      service: service.address,
      gateway: port.address,
      files: folder.path
    )
    let file = folder.path(of: fileName)
    try own.write(toFile: file, atomically: false, encoding: .utf8)
    var environment = BuiltProgram.environment
    environment["HOME"] = folder.path
    return try Daemon(
      try #require(Tool.path(of: rawValue)),
      try arguments(file, folder),
      environment: environment,
      in: folder,
      log: "\(rawValue).log",
      port: port
    )
  }

  /// Keeps it in the foreground, as the current user, with all its files in the folder.
  private func arguments(_ file: String, _ folder: TemporaryFolder) throws -> [String] {
    switch self {
    case .caddy:
      return ["run", "--adapter", "caddyfile", "--config", file]
    case .haproxy:
      return ["-db", "-f", file]
    case .nginx:
      // The shipped file belongs into `http`, as Debian's own nginx.conf includes it.
      let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map { "\($0)_temp_path \(folder.path(of: $0));" }
      let around = """
        daemon off;
        pid \(folder.path(of: "nginx.pid"));
        error_log stderr;
        \(getuid() == 0 ? "user root root;" : "")
        events {}
        http { \(places.joined(separator: " ")) include \(file); }
        """
      let main = folder.path(of: "main.conf")
      try around.write(toFile: main, atomically: false, encoding: .utf8)
      return ["-e", "stderr", "-p", folder.path, "-c", main]
    }
  }
}
