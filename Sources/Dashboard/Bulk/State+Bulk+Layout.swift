import Terminal

/// How much of its list the dialog shows.
extension State {
  /// The rows that are left beside the frame, the sentence, up to three fields and the buttons.
  var bulkListHeight: Int {
    guard let bulk else { return 0 }
    return max(1, min(bulk.lines(at: now).count, size.rows - 16))
  }
}
