import Credentials
import Foundation

extension APIKey {
  /// The name in quotes, as sentences say it.
  var title: String { name.debugDescription }

  /// Why something cannot be done with it, as the end of a sentence: `was revoked on 2026-11-24`.
  func standing(at now: Date) -> String {
    switch status(at: now) {
    case .active: "is active"
    case .inGrace: "was replaced by \(replacedBy?.rawValue ?? "another key")"
    case .disabled: "is disabled"
    case .revoked: "was revoked on \(revokedAt?.day ?? "")"
    case .expired:
      if let expiresAt, expiresAt <= now {
        "expired on \(expiresAt.day)"
      } else {
        "was replaced, and its grace ended on \(graceEndsAt?.day ?? "")"
      }
    }
  }

  mutating func apply(_ edit: KeyEdit) {
    if let name = edit.name { self.name = name }
    if let note = edit.note { self.note = note }
    if let owner = edit.owner { self.owner = owner }
    if let environment = edit.environment { self.environment = environment }
    if let rateLimit = edit.rateLimit { self.rateLimit = rateLimit }
    if let scopes = edit.scopes { self.scopes = scopes }
  }

  /// What its successor is created from: where it had an expiry, with as long a life again.
  func successorDraft(at now: Date) -> KeyDraft {
    KeyDraft(
      name: name,
      type: type,
      scopes: scopes,
      environment: environment,
      note: note,
      owner: owner,
      expiresAt: expiresAt.map { (now + $0.timeIntervalSince(createdAt)).toMilliseconds },
      rateLimit: rateLimit
    )
  }
}

extension KeyEdit {
  /// What it changes besides scopes, for the audit log: `note, owner ci → infra`; nil where it is nothing.
  func words(on old: APIKey) -> String? {
    var words: [String] = []
    if let name { words.append("name \(old.name) → \(name)") }
    if note != nil { words.append("note") }
    if let owner { words.append("owner \(old.owner) → \(owner)") }
    if let environment {
      words.append("environment \(old.environment?.rawValue ?? "none") → \(environment.rawValue)")
    }
    if let rateLimit { words.append("rate limit \(old.rateLimit) → \(rateLimit)") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

extension RotationPolicy {
  /// `90 d, warn 14 d`.
  var words: String { "\(period) d, warn \(warning) d" }
}

extension GracePeriod {
  /// In the largest unit that is exact: `24 h`, `7 d`, `90 min`.
  var words: String {
    switch seconds {
    case 0: "0"
    case _ where seconds.isMultiple(of: 86_400) && seconds > 86_400: "\(seconds / 86_400) d"
    case _ where seconds.isMultiple(of: 3_600): "\(seconds / 3_600) h"
    case _ where seconds.isMultiple(of: 60): "\(seconds / 60) min"
    default: "\(seconds) s"
    }
  }
}

extension Date {
  /// `2026-11-24`, UTC.
  var day: String { formatted(.iso8601.year().month().day()) }
}
