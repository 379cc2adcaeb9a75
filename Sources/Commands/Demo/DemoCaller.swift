import Credentials
import FoundationEssentials

/// Somebody who calls the API with one of the demo's keys.
struct DemoCaller: Sendable {
  var keyID: KeyID
  var secret: Secret
  /// What is asked for, one after the other.
  let scopes: [Scope]
  /// Where it calls from.
  let addresses: [String]
  /// Calls in an hour, one figure for each of eight times of the day, the first for the time at which the demo begins.
  let hourly: [Int]

  /// - Returns: nil for a key that nobody calls with.
  init?(_ sample: Sample, with issued: IssuedKey) {
    let scale = DemoStory.scale(sample)
    // The samples' last figure is for the hours before now.
    let rotated = sample.traffic.suffix(1) + sample.traffic.dropLast()
    guard rotated.contains(where: { $0 > 0 }) else { return nil }
    self.init(
      issued,
      scopes: sample.usedScopes.ordered,
      addresses: (0..<sample.addresses).map { "203.0.113.\(40 + $0)" },
      hourly: rotated.map { $0 * scale }
    )
  }

  init(_ issued: IssuedKey, scopes: [Scope], addresses: [String], hourly: [Int]) {
    keyID = issued.key.id
    secret = issued.secret
    self.scopes = scopes
    self.addresses = addresses
    self.hourly = hourly
  }

  /// How many calls come in one second.
  ///
  /// - Parameter time: seconds since the demo has begun.
  func calls(at time: TimeInterval, using generator: inout some RandomNumberGenerator) -> Int {
    let place = Int(max(0, time) / (3 * 3_600)) % hourly.count
    let expected = Double(hourly[place]) / 3_600
    let whole = Int(expected)
    return whole + (Double.random(in: 0..<1, using: &generator) < expected - Double(whole) ? 1 : 0)
  }

  // MARK: Everybody

  /// Who calls with the keys of a stage; some are refused.
  static func all(with keys: [String: IssuedKey]) -> [DemoCaller] {
    let regular = Samples.all.compactMap { sample in
      let isReplaced = sample.draft.name == Samples.scanner.draft.name
      return keys[isReplaced ? Samples.replacedScanner : sample.draft.name]
        .flatMap { DemoCaller(sample, with: $0) }
    }
    let rotated = keys[Samples.scanner.draft.name].flatMap { DemoCaller(Samples.rotatedScanner, with: $0) }
    let refused = [
      // A vendor that was off-boarded, and has not noticed.
      (DemoKey.revoked, Scope(.read, .projects), DemoStory.vendor, 150),
      // A job that still wants what was taken away from its key.
      (Samples.deployPipeline.draft.name, Scope(.write, .security), "203.0.113.41", 90),
      // An import that somebody has stopped.
      ("tmp-import", Scope(.write, .projects), "10.20.4.8", 60),
    ].compactMap { name, scope, address, hourly in
      keys[name].map { DemoCaller($0, scopes: [scope], addresses: [address], hourly: [hourly]) }
    }
    return regular + (rotated.map { [$0] } ?? []) + refused
  }
}
