import CNcurses
import Glibc

extension CursesTerminal {
  package func present(_ canvas: Canvas) {
    guard isOpen else { return }
    set_term(screen)
    for y in 0..<size.rows where !canvas.row(y).elementsEqual(shown.row(y)) {
      shown.copyRow(y, from: canvas)
      painter.paint(shown.row(y), y: y)
    }
    shown.cursor = canvas.cursor
    refresh()
  }

  package func send(_ control: [UInt8]) {
    guard isOpen else { return }
    control.withUnsafeBytes(send)
  }

  private func send(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&descriptor, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Draws with ncurses, and sends what it writes in one piece, but for each `sequence` in it.
  private func sendFrame(without sequence: [UInt8] = [], _ draw: () -> Void) {
    guard let frame, !setsModes else {
      setsModes = false
      return draw()
    }
    frame.gather(without: sequence, draw, send)
  }

  /// Has ncurses give the terminal its old modes back. They are the terminal's: this is never gathered.
  func endScreen() {
    endwin()
    setsModes = true
  }

  package func forget() {
    guard isOpen else { return }
    set_term(screen)
    // ncurses' windows and `shown` are overwritten in place by each `present`; its output buffer still holds the
    // bytes of earlier ones.
    fillOutputBuffer()
    drawAnew()
    refresh()
  }

  package func use(_ theme: Theme) {
    guard isOpen else { return }
    set_term(screen)
    if painter.use(theme) { repaint() }
  }

  package func useMouse(_ isUsed: Bool) {
    guard isOpen, followsANSI, isUsed != usesMouse else { return }
    usesMouse = isUsed
    decoder.decodesMouse = isUsed
    // Before anything is sent, so that a crash between the two takes it back.
    if isUsed { armGuard() }
    send(Array((isUsed ? Terminfo.mouseOn : Terminfo.mouseOff).utf8))
    if !isUsed { armGuard() }
  }

  /// Draws what is in `shown`, all of it, on a terminal whose content is not known.
  func repaint() {
    for y in 0..<size.rows {
      painter.paint(shown.row(y), y: y)
    }
    drawAnew()
    refresh()
  }

  /// Overwrites ncurses' output buffer with what no terminal needs to get.
  private func fillOutputBuffer() {
    let fill = { [largestSize] in
      cncurses_fill_output_buffer(Int32(largestSize.rows), Int32(largestSize.columns))
    }
    if let frame { frame.gather(fill) { _ in } } else { fill() }
  }

  /// Has the next frame send every cell.
  private func drawAnew() {
    clearok(cncurses_physical_screen(), true)
    isDrawnAnew = true
  }

  private func refresh() {
    // A frame of every cell keeps it: a stray byte of another program may have begun to draw lines.
    sendFrame(without: isDrawnAnew ? [] : endOfLineDrawing) {
      placeCursor()
      wrefresh(cncurses_screen())
    }
    isDrawnAnew = false
  }

  private func placeCursor() {
    let cursor = shown.cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    if isCursorVisible != (cursor != nil) {
      isCursorVisible = cursor != nil
      hidesCursor = curs_set(isCursorVisible ? 1 : 0) != ERR
    }
    // A hidden cursor stays where the last change leaves it. A terminal that cannot hide it keeps it in the last corner.
    leaveok(cncurses_screen(), cursor == nil && hidesCursor)
    let place = cursor ?? Point(x: size.columns - 1, y: size.rows - 1)
    wmove(cncurses_screen(), Int32(place.y), Int32(place.x))
  }

  // MARK: Entering and leaving

  /// Switches to the program's screen and repaints.
  func enterScreen() {
    isCursorVisible = true
    repaint()
    guard followsANSI else { return }
    send(Array((Terminfo.pasteOn + (usesMouse ? Terminfo.mouseOn : "")).utf8))
  }

  /// Clears the screen, so that nothing of it stays on a terminal without an alternate screen or in ncurses'
  /// memory, and gives the terminal back.
  func leaveScreen() {
    set_term(screen)
    werase(cncurses_screen())
    sendFrame { wrefresh(cncurses_screen()) }
    fillOutputBuffer()
    endScreen()
    guard followsANSI else { return }
    send(Array(((usesMouse ? Terminfo.mouseOff : "") + Terminfo.pasteOff).utf8))
  }

  /// Makes ncurses' screen as large as the terminal.
  /// - Returns: whether the size changed; the change is also reported, and the screen is blank until it is drawn.
  @discardableResult
  func adoptSize() -> Bool {
    let window = cncurses_window_size(output)
    // ncurses counts in 16 bits, with a sign: a larger window is drawn in part.
    let rows = min(Int32(window.ws_row), 2_000)
    let columns = min(Int32(window.ws_col), 2_000)
    if rows > 0 && columns > 0
      && (rows != getmaxy(cncurses_screen()) || columns != getmaxx(cncurses_screen()))
    {
      // Or ncurses would leave the old cells in memory that it frees.
      for window in [cncurses_screen(), cncurses_next_screen(), cncurses_physical_screen()] {
        werase(window)
      }
      resize_term(rows, columns)
    }
    let screenSize = Size(
      columns: max(1, Int(getmaxx(cncurses_screen()))),
      rows: max(1, Int(getmaxy(cncurses_screen())))
    )
    guard screenSize != size else { return false }
    size = screenSize
    largestSize = Size(
      columns: max(largestSize.columns, size.columns),
      rows: max(largestSize.rows, size.rows)
    )
    shown.wipe()
    shown = Canvas(size: size)
    drawAnew()
    events.append(.resized(size))
    return true
  }
}
