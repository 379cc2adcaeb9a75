import Dispatch
import Foundation
import Synchronization

/// The property that is tried, where a function of C finds it.
enum Fuzzing {
  private static let chosen = Mutex<(any InputProperty)?>(nil)

  /// Ends the process where there is no such property.
  static func property(_ name: String?) -> any InputProperty.Type {
    guard let kind = InputProperties.all.first(where: { $0.name == name }) else {
      FileHandle.standardError.write(Data("there is no property \(name ?? "")\n".utf8))
      exit(2)
    }
    return kind
  }

  static func begin(_ kind: any InputProperty.Type) {
    let property = waiting { try await kind.init() }
    chosen.withLock { $0 = property }
  }

  /// Stops the process where something does not hold: libFuzzer keeps the input then.
  static func check(_ input: [UInt8]) {
    guard let property = chosen.withLock({ $0 }) else { return }
    waiting { try await property.check(input) }
  }

  /// Does asynchronous work from the thread that libFuzzer owns.
  private static func waiting<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) -> Value
  {
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<Result<Value, any Error>?>(nil)
    Task.detached {
      let outcome: Result<Value, any Error>
      do { outcome = .success(try await work()) } catch { outcome = .failure(error) }
      result.withLock { $0 = outcome }
      done.signal()
    }
    done.wait()
    switch result.withLock({ $0 }) {
    case .success(let value): return value
    case .failure(let error): fatalError("\(error)")
    case nil: fatalError("nothing was done")
    }
  }
}

extension InputProperty {
  /// Its words, one a line, as libFuzzer reads them.
  static var dictionary: String {
    words.map { word in
      let bytes = word.utf8.map { "\\x" + String(Int($0) + 0x100, radix: 16).dropFirst() }
      return "\"\(bytes.joined())\""
    }.joined(separator: "\n")
  }
}
