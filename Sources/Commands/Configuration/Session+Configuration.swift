import Qodryx

extension Session {
  var configurationFile: ConfigurationFile { ConfigurationFile(surroundings) }

  /// The store that the configuration file names.
  ///
  /// - Throws: ``CommandFailure`` where it may name one and cannot be understood.
  func configuredPlace() throws(CommandFailure) -> StoreLocation.Place? {
    try configurationThatNamesStore().place(homeDirectory: homeDirectory)
  }

  /// The server that the configuration file names.
  ///
  /// - Throws: ``CommandFailure`` where it may name one and cannot be understood.
  func configuredServer() throws(CommandFailure) -> Endpoint? {
    try configurationThatNamesStore().server
  }

  private func configurationThatNamesStore() throws(CommandFailure) -> Configuration {
    let file = configurationFile
    let configuration = file.read()
    if let problem = configuration.problems.first(where: \.hidesStore) {
      throw CommandFailure(.usage, problem.line(in: file.path) + " Or name the store with --db or --remote.")
    }
    return configuration
  }
}
