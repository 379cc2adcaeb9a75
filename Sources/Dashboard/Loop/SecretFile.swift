import Credentials

/// A new file with a secret in it, which only its owner can read.
enum SecretFile {
  /// Writes the secret and a line feed. An existing file is never touched, nor a link followed.
  ///
  /// - Throws: ``PrivateFile/Failure`` with the system's reason; no part of the file is left then.
  static func write(_ secret: Secret, to path: String) throws(PrivateFile.Failure) {
    let file = try PrivateFile(creating: path)
    let result = secret.withBytes { bytes in
      Result { () throws(PrivateFile.Failure) in try file.write(bytes) }
    }
    try result.get()
    try file.write([UInt8(ascii: "\n")])
    try file.finish()
  }
}
