import Credentials
import FoundationEssentials
import Terminal

/// Everything that the screen shows. Only `update` changes it, and drawing reads it.
struct State {
  let session: Session
  var size: Size
  /// When the event that is handled, or the frame that is drawn, happened.
  var now: Date
  var policy = RotationPolicy.standard
  var counts: KeyCounts?
  var tab = Tab.keys
  var list = KeyList()
  /// Columns that the list leaves out.
  var hiddenColumns: Set<KeyColumnChoice> = []
  /// What is kept for the next time.
  var keptPreferences = Preferences()
  var apps = AppsTab()
  var audit = AuditTab()
  var overview = OverviewTab()
  var settings = SettingsTab()
  var inbox = Inbox()
  /// The change to all marked keys that is asked about, at work or reported.
  var bulk: BulkChange?
  var undos = UndoStack()
  var walk: OverdueWalk?
  var connection = Connection()
  var appearance = Appearance()
  /// nil on a store that is somebody's own.
  var demo: Demo?
  /// What lies on top of the tab, the visible one last.
  var screens: [Screen] = []
  /// What wants an answer before anything else goes on.
  var modal: Modal?
  /// The line behind `:`, while it is open.
  var commandInput: CommandInput?
  /// What was run from it, the newest last.
  var commandHistory: [String] = []
  /// The last press of the mouse.
  var lastClick: Click?
  /// What the line above the hints says about the last action, until the next key.
  var notice: Notice?
  /// Set when the program is to end.
  var exit: Exit?

  /// A screen that covers the tab.
  enum Screen {
    case detail(KeyDetail)
    case form(KeyForm)
    case rotation(RotationWizard)
    case appForm(AppForm)
    case policyForm(PolicyForm)
    case whyRefused(WhyRefused)
  }

  /// A box over a dimmed screen.
  enum Modal {
    case reveal(Reveal)
    case revocation(Revocation)
    case disconnection(Disconnection)
    case confirmation(Confirmation)
    /// What ``State/bulk`` says.
    case bulk
    case help(Help)
    case columns(ColumnChooser)
    case appearance(AppearanceChooser)
    case clock(ClockDialog)
    /// What is selected in ``State/openTrail``.
    case event
  }

  /// Why the program ends.
  enum Exit: Equatable {
    case quit
    /// The first run has asked for the demo.
    case demo
    case signal(Int32)
    /// Somebody wants to see the store of a server instead, at this address.
    case connect(String)
  }

  /// The smallest terminal on which every screen fits; below it the list alone is shown.
  static let fullSize = Size(columns: 80, rows: 24)
  /// The smallest terminal on which the list fits.
  static let smallestSize = Size(columns: 40, rows: 10)

  init(session: Session, size: Size, now: Date) {
    self.session = session
    self.size = size
    self.now = now
  }

  /// Whether the store has never held a key.
  var isFirstRun: Bool { counts?.isEmpty == true && list.filter.terms.isEmpty }

  var isFullSize: Bool { size.columns >= Self.fullSize.columns && size.rows >= Self.fullSize.rows }
  var isTooSmall: Bool { size.columns < Self.smallestSize.columns || size.rows < Self.smallestSize.rows }
}
