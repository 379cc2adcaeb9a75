import Credentials

extension KeyStore {
  /// What the passing of time has caused belongs into the log before anybody reads it. Who may only read on a
  /// server reads the log as it is.
  func bringLogUpToDate() async throws(KeyStoreError) {
    do {
      try await recordPassedDeadlines()
    } catch .conflict {
      return
    }
  }
}
