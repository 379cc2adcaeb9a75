import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  mutating func drawDisconnection(_ dialog: Disconnection, _ state: State) {
    let rect = Rect.centered(width: min(66, canvas.size.columns), height: 15, in: canvas.size)
    let labels = PanelLabels(
      title: fitted(dialog.title, rect.width - 26),
      trailing: "cannot be undone",
      trailingStyle: Style(.danger)
    )
    panel(rect, labels, heavy: true)
    let x = rect.x + 3
    let width = rect.width - 6
    switch dialog.subject {
    case .grant(let grant): drawEnd(of: grant, x, rect.y + 2, width: width, state)
    case .app(let app): drawEnd(of: app, grantCount: dialog.grantCount, x, rect.y + 2, width: width, state)
    }
    if case .grant = dialog.subject {
      dialogField(
        "Reason",
        dialog.reason,
        x,
        rect.y + 10,
        width: width,
        focused: dialog.focus == .reason,
        place: 0
      )
    }
    dialogField(
      "Type name",
      dialog.name,
      x,
      rect.y + 11,
      width: width,
      focused: dialog.focus == .name,
      place: 1
    )
    typedShare(of: dialog.appName, in: dialog.name, x + width - 5, rect.y + 11)
    let progress = dialog.verb == "Delete" ? "Deleting" : "Revoking"
    let label = dialog.isSubmitting ? progress : dialog.verb + (dialog.isUnlocked ? "" : ": locked")
    dialogButtons(label, isUnlocked: dialog.isUnlocked, rect, rect.y + 13, focused: dialog.focus.button)
    drawFooter(state)
  }

  /// For whom the app acts, what it may do, and when it last did.
  private mutating func drawEnd(of grant: Grant, _ x: Int, _ y: Int, width: Int, _ state: State) {
    let days = DurationWording.counted(
      max(0, Int(state.now.timeIntervalSince(grant.createdAt) / RotationPolicy.day)),
      "day"
    )
    text(fitted(dotted(["acts for \(grant.owner)", "\(days) old"]), width), x, y)
    text(fitted(scopeSentence(grant.scopes, within: width), width), x, y + 1)
    let ago = grant.lastUsedAt.map { state.now.timeIntervalSince($0) }
    drawUse(ago, x, y + 3, width: width)
    text(fitted("its access and refresh tokens get 401 at once", width - 12), x + 12, y + 4, Style(.muted))
    text("Its app stays registered, and may ask again.", x, y + 6, Style(.muted), width: width)
  }

  private mutating func drawUse(_ ago: TimeInterval?, _ x: Int, _ y: Int, width: Int) {
    let isInUse = ago.map { $0 < RotationPolicy.day } ?? false
    let mark =
      isInUse ? "\(glyphs.warning) IN USE" : ago == nil ? "\(glyphs.check) UNUSED" : "\(glyphs.check) QUIET"
    text(mark, x, y, Style(isInUse ? .danger : .good).bold)
    let sentence =
      ago.map { "last request \(DurationWording.long($0)) ago" } ?? "no request was ever made with it"
    text(fitted(sentence, width - 12), x + 12, y)
  }

  private mutating func drawEnd(
    of app: App,
    grantCount: Int?,
    _ x: Int,
    _ y: Int,
    width: Int,
    _ state: State
  ) {
    text(fitted(dotted([app.id.rawValue, app.kind.rawValue]), width), x, y)
    text(fitted(scopeSentence(app.scopes, within: width), width), x, y + 1)
    switch grantCount {
    case nil: text("Counting its grants \(glyphs.ellipsis)", x + 12, y + 3, Style(.muted))
    case 0:
      text("\(glyphs.check) UNUSED", x, y + 3, Style(.good).bold)
      text("nobody has granted it anything", x + 12, y + 3)
    case let count?:
      text("\(glyphs.warning) IN USE", x, y + 3, Style(.danger).bold)
      let grants = DurationWording.counted(count, "grant")
      text(
        fitted("\(grants) to it \(count == 1 ? "ends" : "end"), with all tokens", width - 12),
        x + 12,
        y + 3
      )
    }
    text(
      fitted("requests get 401 at once; what waits is denied", width - 12),
      x + 12,
      y + 4,
      Style(.muted)
    )
    if app.kind == .confidential {
      text("S gives it a new secret instead, if the old one leaked.", x, y + 6, Style(.muted), width: width)
    }
  }
}
