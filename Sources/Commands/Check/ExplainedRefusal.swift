import Credentials
import FoundationEssentials
import QodryxAPI

/// What `check --why --json` prints of one question.
struct ExplainedRefusal: Codable, Sendable {
  /// What was asked about, as it may be shown.
  let subject: String
  /// The answer in words.
  let answer: String
  /// Whether the next request would be accepted; null where nobody can say.
  let isAccepted: Bool?
  /// Why the next request would be refused; null where it would not.
  let refusal: String?
  let refusedSince: Date?
  /// Who ended or stopped the key; null where it was not ended or nobody did.
  let endedBy: AuditEventRecord?
  /// The keys that may be meant.
  let keys: [KeyRecord]
  /// What was refused lately, newest first.
  let refusals: [RefusedRequestRecord]
  let hasMoreRefusals: Bool

  init(_ findings: RefusalFindings, _ wording: RefusalWording, policy: RotationPolicy) {
    subject = findings.question.name
    answer = wording.answer(findings)
    switch findings.verdict {
    case .accepted: (isAccepted, refusal, refusedSince) = (true, nil, nil)
    case .refused(let reason): (isAccepted, refusal, refusedSince) = (false, reason.name, reason.since)
    case .open: (isAccepted, refusal, refusedSince) = (nil, nil, nil)
    }
    endedBy = findings.ending.map { AuditEventRecord($0) }
    keys = findings.keys.map { KeyRecord($0, at: wording.now, policy: policy) }
    refusals = findings.requests.requests.map { RefusedRequestRecord($0) }
    hasMoreRefusals = findings.requests.hasMore
  }

  private enum CodingKeys: String, CodingKey {
    case subject
    case answer
    case isAccepted = "accepted"
    case refusal
    case refusedSince = "refused_since"
    case endedBy = "ended_by"
    case keys
    case refusals
    case hasMoreRefusals = "more_refusals"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(subject, forKey: .subject)
    try container.encode(answer, forKey: .answer)
    try container.encode(isAccepted, forKey: .isAccepted)
    try container.encode(refusal, forKey: .refusal)
    try container.encode(refusedSince, forKey: .refusedSince)
    try container.encode(endedBy, forKey: .endedBy)
    try container.encode(keys, forKey: .keys)
    try container.encode(refusals, forKey: .refusals)
    try container.encode(hasMoreRefusals, forKey: .hasMoreRefusals)
  }
}
