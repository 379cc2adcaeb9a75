import Credentials
import Foundation

extension ApprovalRow {
  /// What was allowed and can still be taken; nil for everything else. One that is approved in its last
  /// moment can be taken for as long as an authorization code works, so that nobody is told of an approval
  /// that comes to nothing.
  func granted(at now: Date) -> Approval.Granted? {
    guard let decision = approval.decision, let granted = decision.granted else { return nil }
    return now < max(approval.expiresAt, decision.at + IssuedCode.lifetime) ? granted : nil
  }

  /// Why a code that has not been used is not redeemed; nil where nothing is wrong.
  func problem(of redemption: CodeRedemption, at now: Date) -> String? {
    guard redemption.app == approval.app else { return "the code was given to another app" }
    guard let codeIssuedAt, now < codeIssuedAt + IssuedCode.lifetime else {
      return "the code has expired: it works for \(Int(IssuedCode.lifetime)) seconds"
    }
    // A request that named none has none to name here, or the only one that it can have meant (RFC 6749,
    // section 4.1.3).
    guard redemption.redirectURI == redirectURI || (!namedRedirectURI && redemption.redirectURI == nil) else {
      return "the redirect_uri is not the one of the authorization request"
    }
    switch (challenge, redemption.verifier) {
    case (nil, nil): return nil
    case (nil, _?):
      // Somebody may have taken the challenge out of the request (RFC 9700, section 2.1.1).
      return "there is a code_verifier, but the authorization request had no code_challenge"
    case (_?, nil): return "the code_verifier is missing"
    case (let challenge?, let verifier?):
      return challenge.isMet(by: verifier) ? nil : "the code_verifier does not belong to the code_challenge"
    }
  }

  /// What a device has to do whose request nobody has approved.
  func refusal(at now: Date) -> OAuthRefusal {
    if let decision = approval.decision { return decision.granted == nil ? .denied : .expired }
    if approval.expiresAt <= now { return .expired }
    guard let askedAt, now < askedAt + Double(interval) else { return .pending }
    return .slowDown(interval: interval + BegunDeviceAuthorization.interval)
  }
}

extension Approval {
  /// Why nothing can be decided about it any more, as the end of a sentence.
  var standing: String {
    switch decision {
    case nil: "has expired"
    case let decision?: decision.granted == nil ? "was denied already" : "was approved already"
    }
  }

  /// What forbids allowing these scopes.
  func problems(ofGranting granted: ScopeSet) -> [FieldProblem] {
    if granted.isEmpty { return [.init(.scopes, "tick at least one scope")] }
    return granted.subtracting(scopes).ordered.map { scope in
      .init(.scopes, "it did not ask for \(scope.rawValue.debugDescription)")
    }
  }
}
