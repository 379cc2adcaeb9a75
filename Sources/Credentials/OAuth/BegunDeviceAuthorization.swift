/// A device's request that waits for a person.
package struct BegunDeviceAuthorization: Sendable {
  package let approval: Approval
  package let code: UserCode
  package let deviceCode: Secret

  /// Seconds between two questions of the device; 5 more after every one that comes too early (RFC 8628, section
  /// 3.5).
  package static let interval = 5

  package init(approval: Approval, code: UserCode, deviceCode: Secret) {
    self.approval = approval
    self.code = code
    self.deviceCode = deviceCode
  }
}
