/// What was seen in one file, or on standard input.
struct ScannedSource {
  /// As the report calls it.
  let name: String
  let isBinary: Bool
  let sightings: [CredentialFinder.Sighting]

  /// Reads to the end, piece by piece.
  ///
  /// - Parameter buffer: for the pieces; whoever owns it wipes it.
  init(
    _ name: String,
    reading source: some ByteSource,
    by buffer: UnsafeMutableRawBufferPointer
  ) throws(StreamError) {
    let finder = CredentialFinder()
    while true {
      let count = try source.read(into: buffer)
      guard count > 0 else { break }
      finder.read(UnsafeRawBufferPointer(rebasing: buffer.prefix(count)))
    }
    self.name = name
    isBinary = finder.isBinary
    sightings = finder.sightings
  }
}
