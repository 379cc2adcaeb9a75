import Terminal

extension Painter {
  /// The whole terminal: the dashboard, and the captions of a tour below it, or where there is no room in place of the
  /// first line.
  static func captioned(_ dashboard: Painter, _ state: State) -> Painter {
    guard let demo = state.demo, let tour = demo.tour, !tour.isHidden, let terminal = demo.terminal else {
      return dashboard
    }
    guard terminal.rows > state.size.rows else {
      var painter = dashboard
      if !state.isTooSmall { painter.drawCaptionLine(tour, demo) }
      return painter
    }
    var painter = Painter(size: terminal, glyphs: state.session.glyphs)
    painter.map = dashboard.map
    for y in 0..<dashboard.canvas.size.rows { painter.canvas.copyRow(y, from: dashboard.canvas) }
    painter.canvas.cursor = dashboard.canvas.cursor
    painter.drawCaptionBand(tour, demo, y: dashboard.canvas.size.rows)
    return painter
  }

  private mutating func drawCaptionBand(_ tour: TourProgress, _ demo: Demo, y: Int) {
    let width = canvas.size.columns
    text(repeated(glyphs.frame.horizontal, width), 0, y, Style(.accent))
    text(" \(tour.tour.title) ", 2, y, Style(.accent).bold)
    trailing(" \(tour.place)   > < captions   F2 hide ", end: width - 2, y, Style(.accent))
    text(fitted(demo.caption(of: tour), width - 2), 1, y + 1, Style(.text).bold)
    text(fitted(tour.step?.reason ?? "", width - 2), 1, y + 2, Style(.muted))
  }

  private mutating func drawCaptionLine(_ tour: TourProgress, _ demo: Demo) {
    let width = canvas.size.columns
    let style = Style(.accent).reversed.bold
    text(repeated(" ", width), 0, 0, style)
    text(fitted("DEMO \(tour.place): \(demo.caption(of: tour))", width - 2), 1, 0, style)
  }
}
