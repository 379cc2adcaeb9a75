/// What holds for every input, however strange, of one place where text or bytes from elsewhere are read.
///
/// The ordinary tests try each with a few thousand inputs; `Assets/fuzz.sh` looks for inputs that break it by what parts
/// of the program they reach.
protocol InputProperty: Sendable {
  /// What it is called on the command line, and its folder of first inputs.
  static var name: String { get }

  /// Words that random bytes would not find.
  static var words: [String] { get }

  /// How many random inputs the ordinary tests try: as many as take about a second.
  static var ordinaryInputs: Int { get }

  /// - Throws: what setting up a store throws.
  init() async throws

  /// - Throws: ``Violation`` where something does not hold. What the input itself leads to is no error.
  func check(_ input: [UInt8]) async throws

  /// Removes what ``init()`` made.
  func close() async
}

extension InputProperty {
  func close() async {}
}

/// Every property there is.
enum InputProperties {
  static let all: [any InputProperty.Type] = [
    TokenProperty.self, KeyFilterProperty.self, AuditFilterProperty.self, CursorProperty.self,
    KeyPressProperty.self, HTTPProperty.self, BodyProperty.self, TableProperty.self, ObjectProperty.self,
    ConfigurationProperty.self, ScanProperty.self, IgnoreProperty.self, RedirectProperty.self,
    OptionProperty.self, RecordProperty.self,
  ]
}
