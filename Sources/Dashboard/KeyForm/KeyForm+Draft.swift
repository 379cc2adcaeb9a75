import Credentials
import FoundationEssentials

/// From what was typed to what the store is asked for.
extension KeyForm {
  /// The draft as it stands, or everything that is wrong with it.
  func draft(at now: Date, _ dates: DateWording) -> Result<KeyDraft, Problems> {
    var problems: [FieldProblem] = []
    if expiry == .onDay, expiryDate(at: now, dates) == nil {
      problems.append(
        .init(.expires, "write a day like \(dates.isoDay(now.addingTimeInterval(90 * RotationPolicy.day)))")
      )
    }
    let draft = KeyDraft(
      name: name.text,
      type: type,
      scopes: scopes,
      environment: isPersonal ? nil : environment,
      note: note.text,
      owner: owner.text,
      expiresAt: expiryDate(at: now, dates),
      rateLimit: rateLimitNumber
    )
    problems += draft.problems(at: now)
    return problems.isEmpty ? .success(draft) : .failure(Problems(list: problems))
  }

  struct Problems: Error {
    let list: [FieldProblem]
  }

  /// The edit as it stands, still with what is unchanged.
  var edit: KeyEdit {
    KeyEdit(
      name: name.text,
      note: note.text,
      owner: owner.text,
      environment: isPersonal ? nil : environment,
      rateLimit: rateLimitNumber,
      scopes: scopes
    )
  }

  /// 0 for what is no number, which no rule allows.
  private var rateLimitNumber: Int { typedRateLimit ?? 0 }

  private var typedRateLimit: Int? { Int(rateLimit.text.filter { !$0.isWhitespace }) }

  func expiryDate(at now: Date, _ dates: DateWording) -> Date? {
    switch expiry {
    case .never: nil
    case .in90Days: now.addingTimeInterval(90 * RotationPolicy.day)
    case .onDay: dates.endOfDay(expiryDay.text)
    }
  }

  /// The field in which a problem is mended.
  static func focus(for field: FieldProblem.Field) -> Focus {
    switch field {
    case .type: .type
    case .scopes: .scopes
    case .environment: .environment
    case .expires: .expiryDay
    case .note: .note
    case .owner: .owner
    case .rateLimit: .rateLimit
    case .name, .reason, .grace, .policy, .description, .idempotencyKey, .redirectURI, .code: .name
    }
  }

  /// Shows what is wrong, and goes to the first field that is.
  mutating func show(_ problems: [FieldProblem]) {
    self.problems = problems.map { problem in
      // The rules know numbers only, and would speak of a 0 that nobody has typed.
      guard problem.field == .rateLimit, typedRateLimit == nil else { return problem }
      return FieldProblem(.rateLimit, "write a number, not \(rateLimit.text.debugDescription)")
    }
    isSubmitting = false
    guard let first = problems.first else { return }
    let focus = Self.focus(for: first.field)
    self.focus = fields.contains(focus) ? focus : focus == .expiryDay ? .expiry : .name
  }
}
