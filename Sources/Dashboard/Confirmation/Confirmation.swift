import Credentials

/// A question with yes and no, for what can be undone or is not yet done.
struct Confirmation {
  let question: Question
  /// The key that it is about.
  let key: APIKey?

  enum Question {
    case disable
    case retire
    case discardForm
  }

  init(_ question: Question, key: APIKey?) {
    self.question = question
    self.key = key
  }

  var title: String {
    switch question {
    case .disable: "Disable \(key?.displayName ?? "")?"
    case .retire: "Retire \(key?.displayName ?? "")?"
    case .discardForm: key == nil ? "Leave without creating?" : "Leave without saving?"
    }
  }

  var consequence: String {
    switch question {
    case .disable: "Requests with it get 401 until you enable it again."
    case .retire: "Its grace ends now: the next request with it gets 401."
    case .discardForm: "What you have typed is thrown away."
    }
  }
}
