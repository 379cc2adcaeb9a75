import CNcurses
import Glibc

/// The user's terminal, drawn on through ncurses.
///
/// ncurses keeps its state in global variables and is not safe to use from several threads; so one thread owns
/// the terminal. Several may exist in one process one after another.
package final class CursesTerminal: TerminalDriver {
  package internal(set) var size: Size
  package let glyphs: Glyphs

  let screen: OpaquePointer
  let input: Int32
  let output: Int32
  private let inputStream: UnsafeMutablePointer<FILE>
  private let outputStream: UnsafeMutablePointer<FILE>
  let frame: FrameFile?
  /// Whether ncurses sets the terminal's modes with the next frame, which goes to the terminal itself then.
  var setsModes = true
  /// The terminal's modes as they were found.
  private var foundModes: termios
  private let leaveSequence: [UInt8]
  let endOfLineDrawing: [UInt8]
  /// Whether the next frame sends every cell.
  var isDrawnAnew = false
  /// Whether the terminal skips the private modes that it does not know.
  let followsANSI: Bool
  var usesMouse = false

  let wakeChannel: WakeChannel
  let signalChannel: WakeChannel
  var painter: CellPainter
  var isOpen = true

  /// What ncurses was last told to show; a copy of its own, so that old cells are overwritten in place.
  var shown: Canvas
  var isCursorVisible = true
  /// Whether the terminal can hide its cursor.
  var hidesCursor = true

  var decoder: KeyDecoder
  /// How long an escape may wait for the rest of a sequence.
  let escapeDelay: Duration
  var escapeDeadline: ContinuousClock.Instant?
  var events: [TerminalEvent] = []
  var inputBuffer = [UInt8](repeating: 0, count: 4096)
  /// The most columns and rows so far: ncurses' output buffer is large enough for them.
  var largestSize: Size

  /// Takes over the terminal on standard input and output.
  /// - Throws: `TerminalError` when there is none, or none that can show a screen.
  package convenience init(options: TerminalOptions) throws(TerminalError) {
    try self.init(options: options, input: STDIN_FILENO, output: STDOUT_FILENO)
  }

  init(options: TerminalOptions, input: Int32, output: Int32) throws(TerminalError) {
    guard isatty(input) != 0 && isatty(output) != 0 else { throw .notATerminal }
    let term = options.environment["TERM"] ?? ""
    guard !term.isEmpty && term != "dumb" else { throw .tooSimple(term: term) }

    let encodesUnicode = TerminalLocale.adopt(from: options.environment)
    wakeChannel = try WakeChannel()
    signalChannel = try WakeChannel()
    var modes = termios()
    guard tcgetattr(input, &modes) == 0 else { throw .unavailable(code: errno) }
    guard let streams = CursesTerminal.openStreams(input: input, output: output) else {
      throw .unavailable(code: errno)
    }

    // Before newterm, so that ncurses leaves the signals alone; and again once the leave sequence is known.
    cncurses_guard_arm(output, signalChannel.descriptor, &modes, "", 0)
    guard let screen = CursesTerminal.openScreen(as: options.descriptions, streams.input, streams.output)
    else {
      cncurses_guard_disarm()
      fclose(streams.input)
      fclose(streams.output)
      throw .unknown(term: term)
    }
    self.input = input
    self.output = output
    self.screen = screen
    inputStream = streams.input
    outputStream = streams.output
    frame = FrameFile(descriptor: fileno(streams.output), terminal: output)
    foundModes = modes
    let delay = options.environment["ESCDELAY"].flatMap { Int($0) } ?? 50
    escapeDelay = .milliseconds(min(max(delay, 1), 1000))
    glyphs = options.usesASCII ?? !encodesUnicode ? .ascii : .unicode
    decoder = KeyDecoder(sequences: Terminfo.keySequences())
    leaveSequence = Terminfo.leaveSequence()
    endOfLineDrawing = Terminfo.endOfLineDrawing()
    followsANSI = Terminfo.followsANSI
    painter = CellPainter(
      theme: options.theme,
      environment: options.environment,
      encodesUnicode: encodesUnicode
    )
    size = Size(columns: 1, rows: 1)
    shown = Canvas(size: size)
    largestSize = size

    raw()
    noecho()
    nonl()
    keypad(cncurses_screen(), true)
    scrollok(cncurses_screen(), false)
    // Otherwise ncurses stops drawing as soon as a key waits to be read.
    typeahead(-1)
    def_prog_mode()
    usesMouse = options.usesMouse && followsANSI
    decoder.decodesMouse = usesMouse
    armGuard()
    adoptSize()
    events = []
    enterScreen()
  }

  deinit {
    close()
  }

  package var waker: Waker {
    Waker { [wakeChannel] in wakeChannel.wake() }
  }

  package func close() {
    guard isOpen else { return }
    leaveScreen()
    isOpen = false
    shown.wipe()
    tcsetattr(input, TCSADRAIN, &foundModes)
    cncurses_guard_disarm()
    delscreen(screen)
    fclose(inputStream)
    fclose(outputStream)
  }

  /// Has crashes and signals give the terminal back from now on.
  func armGuard() {
    let sequence = (usesMouse ? Array(Terminfo.mouseOff.utf8) : []) + leaveSequence
    sequence.withUnsafeBytes { bytes in
      cncurses_guard_arm(
        output,
        signalChannel.descriptor,
        &foundModes,
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        bytes.count
      )
    }
  }

  /// ncurses' screen by the first of the descriptions that this machine has.
  private static func openScreen(
    as names: [String],
    _ input: UnsafeMutablePointer<FILE>,
    _ output: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    for name in names {
      if let screen = newterm(name, output, input) { return screen }
    }
    return nil
  }

  /// Streams of their own for ncurses, which can be closed without closing the descriptors.
  private static func openStreams(
    input: Int32,
    output: Int32
  ) -> (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)? {
    let copies = (cncurses_duplicate(input), cncurses_duplicate(output))
    guard let inputStream = fdopen(copies.0, "r") else {
      Glibc.close(copies.0)
      Glibc.close(copies.1)
      return nil
    }
    guard let outputStream = fdopen(copies.1, "w") else {
      fclose(inputStream)
      Glibc.close(copies.1)
      return nil
    }
    return (inputStream, outputStream)
  }
}
