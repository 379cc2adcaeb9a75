/// Something that should hold for every input, and did not for one.
struct Violation: Error, CustomStringConvertible {
  let description: String
}

/// - Throws: ``Violation`` where a condition does not hold.
func require(_ condition: Bool, _ message: @autoclosure () -> String) throws(Violation) {
  guard condition else { throw Violation(description: message()) }
}

/// - Throws: ``Violation`` where there is no value.
func require<Value>(_ value: Value?, _ message: @autoclosure () -> String) throws(Violation) -> Value {
  guard let value else { throw Violation(description: message()) }
  return value
}
