import ArgumentParser

/// What a revocation needs beside the key.
struct RevocationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why; it stands in the audit log.", valueName: "text"))
  var reason = ""

  @OptionGroup var consent: Consent
}
