import ArgumentParser

/// Measures the release binary beside its peers, in one run on one machine: what counts are the ratios.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure qodryx.",
    subcommands: [VerifyBenchmark.self, EmptyServer.self],
    defaultSubcommand: VerifyBenchmark.self
  )
}
