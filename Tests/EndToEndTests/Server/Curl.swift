import Foundation
import ProgramTesting
import Testing

/// The real curl.
enum Curl {
  static var isInstalled: Bool { Tool.path(of: "curl") != nil }

  /// What is between two answers that one curl printed.
  private static let boundary = "\n--- the next answer ---\n"

  /// One request.
  ///
  /// - Throws: `SystemError`, or an expectation's failure where curl gets no answer.
  static func ask(_ url: String, _ arguments: [String] = []) throws -> Answer {
    try #require(try askAll([url], arguments).first)
  }

  /// One request to each address, one after the other, with the same arguments.
  ///
  /// - Throws: `SystemError`, or an expectation's failure where curl gets no answer.
  static func askAll(_ urls: [String], _ arguments: [String] = []) throws -> [Answer] {
    let result = try BuiltProgram.run(
      try #require(Tool.path(of: "curl")),
      arguments: ["--silent", "--show-error", "--include", "--max-time", "20", "--write-out", boundary]
        + arguments
        + urls
    )
    try #require(result.status == .exited(0), "\(result.errors)")
    let answers = result.output.components(separatedBy: boundary).dropLast().map { Answer(printed: $0) }
    try #require(answers.count == urls.count)
    return try answers.map { try #require($0) }
  }
}
