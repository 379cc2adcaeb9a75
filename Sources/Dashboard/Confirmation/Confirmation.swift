import Credentials

/// A question with yes and no, for what can be undone or is not yet done.
struct Confirmation {
  let question: Question
  /// The key that it is about; nil where it is about none.
  let key: APIKey?

  enum Question: Equatable {
    case disable
    case retire
    case narrow(Narrowing)
    case discardForm
    case discardPolicy
    case deny(Approval)
    case rotateSecret(App)
  }

  init(_ question: Question, key: APIKey?) {
    self.question = question
    self.key = key
  }

  var title: String {
    switch question {
    case .disable: "Disable \(key?.displayName ?? "")?"
    case .retire: "Retire \(key?.displayName ?? "")?"
    case .narrow: "Narrow \(key?.displayName ?? "")?"
    case .discardForm: key == nil ? "Leave without creating?" : "Leave without saving?"
    case .discardPolicy: "Leave without saving?"
    case .deny(let approval): "Deny \(approval.title)?"
    case .rotateSecret(let app): "Give \(app.name) a new secret?"
    }
  }

  var consequence: String {
    switch question {
    case .disable: "Requests with it get 401 until you enable it again."
    case .retire: "Its grace ends now: the next request with it gets 401."
    case .narrow: "Requests that need them get 403; scopes never come back."
    case .discardForm, .discardPolicy: "What you have typed is thrown away."
    case .deny: "It gets nothing, and is told so. It may ask again."
    case .rotateSecret: "The old one stops at once: the app needs the new one."
    }
  }
}
