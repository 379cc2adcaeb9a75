/// An app and, this once, its client secret; without one for a public app.
package struct IssuedApp: Sendable {
  package let app: App
  package let secret: Secret?

  package init(app: App, secret: Secret?) {
    self.app = app
    self.secret = secret
  }
}
