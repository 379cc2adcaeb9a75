import Terminal

/// What the captions of a tour ask.
extension State {
  var tourForm: KeyForm? {
    if case .form(let form) = screens.last { form } else { nil }
  }

  var tourDetail: KeyDetail? {
    if case .detail(let detail) = screens.last { detail } else { nil }
  }

  var tourWizard: RotationWizard? {
    if case .rotation(let wizard) = screens.last { wizard } else { nil }
  }

  var tourReveal: Reveal? {
    if case .reveal(let reveal) = modal { reveal } else { nil }
  }

  var tourRevocation: Revocation? {
    if case .revocation(let revocation) = modal { revocation } else { nil }
  }
}

extension Event {
  func isPress(_ character: Character) -> Bool {
    if case .key(.character(character)) = self { true } else { false }
  }
}
