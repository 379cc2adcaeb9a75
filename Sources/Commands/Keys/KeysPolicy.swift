import ArgumentParser
import Credentials
import QodryxAPI

struct KeysPolicy: Verb {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Show or set how often keys are due for rotation.",
    discussion: """
        qodryx keys policy
        qodryx keys policy --period 90d --warning 14d
      """
  )

  @OptionGroup var store: StoreOptions

  @Option(help: ArgumentHelp("How old a key may become: 1d to 3650d.", valueName: "90d"))
  var period: String?

  @Option(help: ArgumentHelp("How long before that the warning begins.", valueName: "14d"))
  var warning: String?

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let period = try period.map { try days($0, of: "--period") }
    let warning = try warning.map { try days($0, of: "--warning") }
    try await session.withStore(store) { store in
      var policy = try await store.rotationPolicy()
      if period != nil || warning != nil {
        policy.period = period ?? policy.period
        policy.warning = warning ?? policy.warning
        guard policy.problems.isEmpty else { throw KeyStoreError.invalid(policy.problems) }
        try await store.setRotationPolicy(policy, by: session.actor)
      }
      guard !output.isJSON else {
        try session.show(json: RotationPolicyRecord(policy))
        return
      }
      let period = DurationWording.counted(policy.period, "day")
      let warning = DurationWording.counted(policy.warning, "day")
      try session.show(["Keys are due for rotation after \(period); the warning begins \(warning) before."])
    }
  }

  private func days(_ text: String, of option: String) throws(CommandFailure) -> Int {
    guard let days = Int(text.hasSuffix("d") ? String(text.dropLast()) : text) else {
      throw CommandFailure(
        .usage,
        "\(option): write a number of days such as 90d, not \(text.debugDescription)"
      )
    }
    return days
  }
}
