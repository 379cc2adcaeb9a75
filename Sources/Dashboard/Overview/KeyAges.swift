package import Credentials
package import FoundationEssentials

/// How many keys are how old, in six parts of the rotation period and what lies behind it.
package struct KeyAges: Equatable, Sendable {
  /// The keys of a range of ages.
  package struct Part: Equatable, Sendable {
    /// Whole days since the key was created or rotated; without an end behind the period.
    package let first: Int
    package let last: Int?
    package var count = 0
  }

  /// From the youngest to the oldest.
  package private(set) var parts: [Part]

  var most: Int { parts.map(\.count).max() ?? 0 }

  package init(of keys: [APIKey], policy: RotationPolicy, at now: Date) {
    let count = min(6, policy.period)
    parts = (0..<count).map { index in
      let first = index == 0 ? 0 : policy.period * index / count + 1
      return Part(first: first, last: policy.period * (index + 1) / count)
    }
    parts.append(Part(first: policy.period + 1, last: nil))
    for key in keys {
      let age = KeyWording.ageInDays(of: key, now: now)
      let index = parts.firstIndex { $0.last.map { age <= $0 } ?? true } ?? count
      parts[index].count += 1
    }
  }
}
