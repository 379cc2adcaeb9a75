/// What a device without a browser asks for (RFC 8628, section 3.1), checked.
package struct DeviceRequest: Hashable, Sendable {
  package let app: AppID
  package let scopes: ScopeSet
  package let address: String
  /// Where it says it runs; may be empty.
  package let device: String

  package init(app: AppID, scopes: ScopeSet, address: String, device: String) {
    self.app = app
    self.scopes = scopes
    self.address = address
    self.device = device
  }
}
