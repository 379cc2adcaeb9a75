import Terminal

/// Something that a key does in one or more contexts. Key bindings, hint bar and help are all made from these.
struct Command: Identifiable {
  let id: ID
  let contexts: [Context]
  /// What it is pressed with; the first is the one that hints name.
  var keys: [Key]
  /// A word or two for the hint bar; empty for what everybody expects anyway.
  let label: String
  /// One line for the help.
  let help: String

  init(_ id: ID, _ contexts: [Context], _ keys: [Key], _ label: String, _ help: String) {
    self.id = id
    self.contexts = contexts
    self.keys = keys
    self.label = label
    self.help = help
  }

  /// What the keyboard speaks to: the topmost thing on the screen.
  enum Context: CaseIterable {
    case list
    case filter
    case detail
    case form
    case rotation
    case reveal
    case revocation
    case confirmation
    case bulk
    case help
    case apps
    /// The field of a request's code.
    case approvalCode
    case appForm
    case disconnection
    case audit
    case overview
    case settings
    case policyForm
    /// The filter line of the log.
    case auditFilter
    /// The name of the file for an export.
    case exportPath
    /// The line behind `:`.
    case commandLine
    /// The box in which columns are ticked.
    case columns
    /// The box in which the theme is chosen.
    case appearance
    /// The dialog of the demo's clock.
    case clock
    /// The box that says everything about an event of a key's trail.
    case event
    /// The screen that says why something is refused.
    case whyRefused
  }

  /// What is done. The cases give the commands their names, which people write into files: a case keeps its name.
  enum ID: String, CaseIterable {
    case down, up, pageDown, pageUp, first, last
    case open, previousKey, nextKey
    case create, createToken, edit, rotate, rotateMostOverdue, retire, toggleDisabled, revoke
    case filter, sort, reverseSort, copyID
    case nextField, previousField, toggle, columnRead, columnWrite, allRead, submit
    case press
    case rotateInstead, disableInstead
    case copySecret, hideSecret, writeSecret, showExamples
    case showOverview, showKeys, showApps, showAudit, showSettings
    case nextPanel, previousPanel, previousScope, nextScope
    case approve, deny, narrow, createApp, rotateSecret, disconnect, copyEntryID
    case follow, verifyChain, export
    case complete, olderFilter, newerFilter
    case mark, markAll, unmarkAll, undo, skip
    case confirm
    case narrowUnused
    case explain
    case runCommand
    case columns
    case commandLine, completeCommand, previousCandidate
    case moveClock, openDemo, nextCaption, previousCaption, hideCaptions
    case back, help, quit, suspend, redraw
  }
}
