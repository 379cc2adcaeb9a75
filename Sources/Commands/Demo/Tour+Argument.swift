import ArgumentParser
import Dashboard

extension Tour: ExpressibleByArgument {
  package init?(argument: String) {
    guard let tour = Tour.named(argument) else { return nil }
    self = tour
  }

  package static var allValueStrings: [String] { all.map(\.name) }
}
