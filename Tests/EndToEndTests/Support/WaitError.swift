import ProgramTesting
import Testing

/// Something did not come about in time; shows the screen as it was then.
struct WaitError: Error, CustomStringConvertible {
  let awaited: String
  let reason: String
  let screen: ScreenText
  let location: SourceLocation

  var description: String {
    "\(location.fileName):\(location.line): waited for \(awaited), but \(reason). The screen:\n\(screen)"
  }
}
