/// Sizes for people.
enum ByteCount {
  /// `512 B`, `96 kB`, `1.2 MB`: in units of 1000, as disks are sold.
  static func words(_ bytes: Int) -> String {
    var rest = bytes
    var tenths = 0
    var units = ["B", "kB", "MB", "GB", "TB"][...]
    while rest >= 1_000, units.count > 1 {
      tenths = rest % 1_000 / 100
      rest /= 1_000
      units = units.dropFirst()
    }
    let fraction = rest < 10 && bytes >= 1_000 ? ".\(tenths)" : ""
    return "\(rest)\(fraction) \(units.first ?? "")"
  }
}
