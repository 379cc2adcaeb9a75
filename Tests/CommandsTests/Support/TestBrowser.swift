import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A browser with a cookie jar of its own, which follows redirects.
struct TestBrowser {
  private let session = URLSession(configuration: .ephemeral)

  struct Shown {
    let status: Int
    /// Where the redirects have led to.
    let address: String
    let text: String
  }

  func get(_ address: String) async throws -> Shown {
    guard let url = URL(string: address) else { throw URLError(.badURL) }
    let (data, response) = try await session.data(from: url)
    return Shown(
      status: (response as? HTTPURLResponse)?.statusCode ?? 0,
      address: response.url?.absoluteString ?? "",
      text: String(decoding: data, as: UTF8.self)
    )
  }
}
