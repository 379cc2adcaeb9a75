/// Why a server cannot be started as it is configured.
package struct ServerConfigurationProblem: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String
}
