import Testing

@testable import Commands

@Suite struct ListenAddressTests {
  @Test(arguments: [
    ("127.0.0.1:8080", "127.0.0.1", 8_080), ("localhost:0", "localhost", 0), ("[::1]:443", "::1", 443),
    ("keys.example.com:65535", "keys.example.com", 65_535),
  ])
  func addressHasAHostAndAPort(text: String, host: String, port: Int) {
    #expect(ListenAddress(text) == ListenAddress(host: host, port: port))
    #expect(ListenAddress(text)?.description == text)
  }

  @Test(arguments: [
    "", "8080", ":8080", "127.0.0.1", "127.0.0.1:", "a:65536", "a:-1", "a:+1", "::1:80", "[]:80",
  ])
  func anythingElseIsNone(text: String) {
    #expect(ListenAddress(text) == nil)
  }
}
