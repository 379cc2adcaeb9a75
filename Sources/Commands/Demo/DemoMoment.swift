import ArgumentParser
import Credentials
import FoundationEssentials

/// A moment on the command line: `2026-11-23T14:07:02Z`.
struct DemoMoment: Hashable, Sendable, ExpressibleByArgument {
  let date: Date

  init?(argument: String) {
    guard let date = Date(internetTime: argument) else { return nil }
    self.date = date
  }
}
