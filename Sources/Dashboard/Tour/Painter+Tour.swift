import Terminal

extension Painter {
  /// The whole terminal: the dashboard, and the captions of a tour below it, or where there is no room in place of the
  /// first line.
  static func captioned(_ screen: Canvas, _ state: State) -> Canvas {
    guard let demo = state.demo, let tour = demo.tour, !tour.isHidden, let terminal = demo.terminal else {
      return screen
    }
    guard terminal.rows > state.size.rows else {
      var painter = Painter(size: screen.size, glyphs: state.session.glyphs)
      painter.canvas = screen
      if !state.isTooSmall { painter.drawCaptionLine(tour, demo) }
      return painter.canvas
    }
    var painter = Painter(size: terminal, glyphs: state.session.glyphs)
    for y in 0..<screen.size.rows { painter.canvas.copyRow(y, from: screen) }
    painter.canvas.cursor = screen.cursor
    painter.drawCaptionBand(tour, demo, y: screen.size.rows)
    return painter.canvas
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
