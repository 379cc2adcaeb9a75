import Synchronization
import Terminal

/// Events on their way from tasks to the thread that owns the terminal.
final class Mailbox<Element: Sendable>: Sendable {
  private let elements = Mutex<[Element]>([])
  private let waker: Waker

  init(waker: Waker) {
    self.waker = waker
  }

  /// Delivers an element and interrupts the owner's sleep.
  func post(_ element: Element) {
    elements.withLock { $0.append(element) }
    waker.wake()
  }

  /// Everything that has arrived, in order.
  func collect() -> [Element] {
    elements.withLock { elements in
      defer { elements.removeAll() }
      return elements
    }
  }
}
