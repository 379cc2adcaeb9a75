import ArgumentParser

/// How a command answers.
struct OutputOptions: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Print the API's own records as JSON.")
  var isJSON = false

  @Flag(name: .customLong("quiet"), help: "Print nothing but the result and errors.")
  var isQuiet = false
}
