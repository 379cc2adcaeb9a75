package import Credentials

/// What the dashboard shows: keys, and the apps that act for people.
package typealias DashboardStore = KeyStore & AppStore
