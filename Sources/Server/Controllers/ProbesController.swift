import Credentials
import Hummingbird
import NIOCore

/// `/healthz`, `/readyz` and `/metrics`: for those who look after the server.
struct ProbesController: Controller {
  let store: any KeyStore
  let metrics: ServerMetrics
  let usage: UsageBuffer

  private struct Health: Encodable {
    let status: String
  }

  var endpoints: [Endpoint] {
    [
      Endpoint(openly: .get, "/healthz", locally: true) { _, _ in .json(Health(status: "ok")) },
      Endpoint(openly: .get, "/readyz", locally: true) { _, _ in
        _ = try await store.rotationPolicy()
        return .json(Health(status: "ready"))
      },
      Endpoint(openly: .get, "/metrics", locally: true) { _, _ in
        let figures = PrometheusText(
          metrics.current,
          usageWaiting: usage.count,
          usageDropped: usage.dropped,
          refusalsDropped: usage.droppedRefusals
        )
        return Response(
          status: .ok,
          headers: [.contentType: PrometheusText.contentType],
          body: ResponseBody(byteBuffer: ByteBuffer(string: figures.text))
        )
      },
    ]
  }
}
