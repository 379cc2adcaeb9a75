import CFuzzer
import Foundation

// Fuzz PROPERTY [arguments of libFuzzer] [folders of inputs], or
// Fuzz --words PROPERTY, which prints its words as libFuzzer reads them; without arguments the names of all.
switch CommandLine.arguments.dropFirst().first {
case nil:
  for property in InputProperties.all { print(property.name) }
case "--words":
  print(Fuzzing.property(CommandLine.arguments.last).dictionary)
default:
  Fuzzing.begin(Fuzzing.property(CommandLine.arguments[1]))
  // libFuzzer's own arguments begin behind the name.
  var count = CommandLine.argc - 1
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
  exit(
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      Fuzzing.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  )
}
