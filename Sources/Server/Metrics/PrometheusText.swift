/// Writes figures as Prometheus reads them (text format 0.0.4).
struct PrometheusText {
  private(set) var text = ""

  static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  init(_ figures: ServerMetrics.Figures, usageWaiting: Int, usageDropped: Int, refusalsDropped: Int) {
    family("qodryx_http_requests_total", "counter", "Answered requests.")
    let requests = figures.requests.sorted { first, second in
      (first.key.route, first.key.method, first.key.status)
        < (second.key.route, second.key.method, second.key.status)
    }
    for (request, count) in requests {
      let labels = [("route", request.route), ("method", request.method), ("status", String(request.status))]
      sample("qodryx_http_requests_total", labels, String(count))
    }

    family("qodryx_credential_verdicts_total", "counter", "Presented credentials by what became of them.")
    for (verdict, count) in figures.verdicts.sorted(by: { $0.key < $1.key }) {
      sample("qodryx_credential_verdicts_total", [("verdict", verdict)], String(count))
    }

    family("qodryx_http_request_duration_seconds", "histogram", "Time until an answer was ready.")
    for (route, histogram) in figures.durations.sorted(by: { $0.key < $1.key }) { add(histogram, route) }

    family("qodryx_http_requests_in_flight", "gauge", "Requests that are being answered.")
    sample("qodryx_http_requests_in_flight", [], String(figures.inFlight))
    family("qodryx_usage_buffer_entries", "gauge", "Uses of keys that wait to be recorded.")
    sample("qodryx_usage_buffer_entries", [], String(usageWaiting))
    family("qodryx_usage_dropped_total", "counter", "Uses of keys that were never recorded.")
    sample("qodryx_usage_dropped_total", [], String(usageDropped))
    family("qodryx_refusals_dropped_total", "counter", "Refused requests that were left out of their record.")
    sample("qodryx_refusals_dropped_total", [], String(refusalsDropped))
  }

  private mutating func add(_ histogram: Histogram, _ route: String) {
    let name = "qodryx_http_request_duration_seconds"
    var total = 0
    for (place, count) in histogram.counts.enumerated() {
      total += count
      let bound = place < Histogram.bounds.count ? "\(Double(Histogram.bounds[place]) / 1_000_000)" : "+Inf"
      sample("\(name)_bucket", [("route", route), ("le", bound)], String(total))
    }
    let (seconds, attoseconds) = histogram.sum.components
    sample("\(name)_sum", [("route", route)], "\(Double(seconds) + Double(attoseconds) / 1e18)")
    sample("\(name)_count", [("route", route)], String(total))
  }

  private mutating func family(_ name: String, _ kind: String, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
  }

  private mutating func sample(_ name: String, _ labels: [(String, String)], _ value: String) {
    let list = labels.map { #"\#($0.0)="\#($0.1)""# }.joined(separator: ",")
    text += "\(name)\(list.isEmpty ? "" : "{\(list)}") \(value)\n"
  }
}
