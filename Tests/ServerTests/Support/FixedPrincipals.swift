import Credentials

@testable import Server

/// Lets everybody in as somebody, or fails as a store would.
struct FixedPrincipals: PrincipalSource {
  let answer: Result<APIKey, KeyStoreError>

  func principal(for token: Token) throws(KeyStoreError) -> Result<Principal, Refusal> {
    switch answer {
    case .success(let key): return .success(Principal(key))
    case .failure(let error): throw error
    }
  }
}
