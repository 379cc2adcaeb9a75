import Credentials
import Testing

@testable import Dashboard

@Suite struct ListWindowTests {
  private func window(of last: Int, hasMore: Bool = false) -> ListWindow<Grant> {
    var window = ListWindow<Grant>()
    window.take(Grant.row(1, through: last), hasMore: hasMore, after: nil)
    return window
  }

  @Test func rowsThatComeInFrontLeaveSelectionAndScroll() {
    var window = window(of: 20)
    window.move(by: 12)
    window.scroll(toHeight: 5)
    let selected = window.selectedRow?.id
    window.take(Grant.row(1, through: 23), hasMore: false, after: nil)
    #expect(window.selectedRow?.id == selected)
    #expect(window.selected - window.top == 4)
  }

  @Test func moreIsAskedForOnceNearTheEnd() {
    var window = window(of: 100, hasMore: true)
    #expect(window.cursorForMore == nil)
    window.move(by: 80)
    #expect(window.cursorForMore?.rawValue == "grt_1")
    window.isLoadingMore = true
    #expect(window.cursorForMore == nil)
  }

  @Test func aPageIsPutBehindItsCursor() {
    var window = ListWindow<Grant>()
    window.take(Grant.row(11, through: 20), hasMore: true, after: nil)
    window.take(Grant.row(1, through: 10), hasMore: false, after: Grant.sample(11).id)
    #expect(window.rows.map(\.id) == Grant.row(1, through: 20).map(\.id))
    #expect(!window.hasMore)
  }

  @Test func aPageBehindARowThatIsGoneIsDropped() {
    var window = window(of: 3)
    window.take([.sample(99)], hasMore: false, after: Grant.sample(50).id)
    #expect(window.rows.count == 3)
  }

  @Test func lookingAgainAtTheBeginningKeepsWhatStandsBehindIt() {
    var window = window(of: 30)
    window.take(Grant.row(21, through: 29), hasMore: true, after: nil)
    #expect(window.rows.map(\.id) == Grant.row(1, through: 29).map(\.id))
  }

  @Test func aWantedRowIsSelectedOnceItIsThere() {
    var window = window(of: 3)
    window.wanted = Grant.sample(4).id
    window.take(Grant.row(1, through: 4), hasMore: false, after: nil)
    #expect(window.selectedRow?.id == Grant.sample(4).id)
  }

  @Test func anEmptyListSelectsNothing() {
    var window = window(of: 3)
    window.move(by: 2)
    window.removeAll { _ in true }
    #expect(window.selectedRow == nil)
    window.move(by: 1)
    #expect(window.selected == 0)
  }
}
