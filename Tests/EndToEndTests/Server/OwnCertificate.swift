import ProgramTesting
import Testing

/// A certificate for this host that nobody has signed but itself.
struct OwnCertificate {
  let certificate: String
  let key: String

  static var isPossible: Bool { Tool.path(of: "openssl") != nil }

  /// - Throws: `SystemError`, or an expectation's failure where openssl makes none.
  init(in folder: TemporaryFolder) throws {
    certificate = folder.path(of: "certificate.pem")
    key = folder.path(of: "certificate.key")
    let made = try BuiltProgram.run(
      try #require(Tool.path(of: "openssl")),
      arguments: [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
        "-keyout", key, "-out", certificate,
      ]
    )
    try #require(made.status == .exited(0), "\(made.errors)")
  }
}
