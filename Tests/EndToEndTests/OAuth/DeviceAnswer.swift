import ProgramTesting

/// An answer to a device that begins (RFC 8628, section 3.2).
struct DeviceAnswer: Decodable {
  let deviceCode: String
  let userCode: String
  /// The page on which a person decides, with the code filled in.
  let page: String

  enum CodingKeys: String, CodingKey {
    case deviceCode = "device_code"
    case userCode = "user_code"
    case page = "verification_uri_complete"
  }
}
