/// Where a key is used: the document asks for separate keys for each environment.
package enum KeyEnvironment: String, CaseIterable, Hashable, Sendable, Codable {
  case production = "prod"
  case staging
  case development = "dev"
}
