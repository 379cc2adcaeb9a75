import ArgumentParser
import Dashboard
import Terminal

/// `qodryx demo`
struct DemoCommand: ScreenVerb {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Show the dashboard on a throw-away store of sample keys.",
    discussion: """
      A made-up company's keys of every type and state, in a folder of their own that is removed at the end. \
      Your own store, login and settings are not touched. Press T in it to move the clock and see keys become \
      due, overdue and expired.

        qodryx demo
        qodryx demo --tour
        qodryx demo --tour rotation
        qodryx demo --no-traffic
      """
  )

  @Flag(name: .customLong("ascii"), help: "Draw with ASCII symbols only.")
  var usesASCII = false

  @Flag(name: [.customLong("no-traffic"), .customLong("quiet")], help: "Let nobody call with the keys.")
  var hasNoTraffic = false

  @Option(
    defaultAsFlag: Tour.all[0],
    help: ArgumentHelp(
      "Show captions that follow what you do: \(Tour.all.map(\.name).joined(separator: ", ")).",
      valueName: "name"
    )
  )
  var tour: Tour?

  @Option(help: "The colours: for a dark or light background, colour blindness or high contrast, or none.")
  var theme: Theme = .auto

  @Flag(name: .customLong("mouse"), help: "Use the mouse: click, double click and wheel.")
  var usesMouse = false

  @Option(
    name: .customLong("date"),
    help: ArgumentHelp(
      "Let the clock stand still at this moment until it is moved, for pictures.",
      valueName: "time"
    )
  )
  var moment: DemoMoment?

  @Option(
    help: ArgumentHelp(
      "Make the same keys each time, for pictures.",
      discussion: "Their secrets are then no secrets: anybody can make them too.",
      valueName: "number"
    )
  )
  var seed: UInt64?

  func check(_ session: Session) throws(CommandFailure) {
    try session.checkTerminal()
  }

  func open(in session: Session) throws -> Int32 {
    try check(session)
    let show = DemoShow(
      usesASCII: usesASCII ? true : nil,
      theme: theme,
      usesMouse: usesMouse,
      moment: moment?.date,
      seed: seed,
      hasTraffic: !hasNoTraffic,
      tour: tour
    )
    return try show.open(in: session)
  }
}
