import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct OverviewTests {
  private func key(_ name: String, age: Double, unused: Double? = 0, isSaved: Bool = true) -> APIKey {
    let created = ManualClock.start - age * RotationPolicy.day
    return Samples.key(Samples.draft(name), id: name.uppercased(), createdAt: created).with { key in
      key.savedAt = isSaved ? created : nil
      key.lastUsedAt = unused.map { ManualClock.start - $0 * RotationPolicy.day }
    }
  }

  private func showing(
    _ keys: [APIKey],
    hasMore: Bool = false,
    size: Size = .standard,
    isReadOnly: Bool = false
  ) -> State {
    var state = State.showing(keys, size: size, isReadOnly: isReadOnly)
    state.receive(.approvals([]))
    state.receive(.alerts([]))
    state.press("1")
    state.receive(.upcoming(KeyPage(keys: keys, hasMore: hasMore)))
    state.receive(.busiest([]))
    return state.answered
  }

  private func entries(_ state: State) -> [String] { state.overview.entries.rows.map(\.id) }

  @Test func itAsksOnlyForWhatIsBounded() {
    var state = State.showing(APIKey.row(of: 2))
    #expect(state.press("1").words == ["upcoming", "busiest", "counts", "approvals", "alerts"])
    #expect(state.press("1").isEmpty)
    #expect(update(&state, .storeChanged).words.contains("upcoming"))
    state.press("2")
    #expect(!update(&state, .storeChanged).words.contains("upcoming"))
  }

  @Test func whatIsUrgentComesFirstAndLeadsThere() {
    var state = showing([
      key("late", age: 121), key("forgotten", age: 104, unused: 41), key("lost", age: 50, isSaved: false),
      key("idle", age: 60, unused: 35), key("fine", age: 3),
    ])
    state.receive(.approvals([.sample()]))
    #expect(
      entries(state) == [
        "approval apr_1", "overdue key_LATE", "overdue key_FORGOTTEN", "unsaved key_LOST", "unused key_IDLE",
      ]
    )
    state.press("g")
    state.press(.down, .down)
    #expect(
      state.overviewNotice?.text == "forgotten is overdue and unused for 41 days: a good one to revoke."
    )
    #expect(state.press(.enter).words.first == "key key_FORGOTTEN")
    #expect(state.detail?.key.name == "forgotten")
    #expect(draw(state).plainText().contains("Dashboard ▸ forgotten"))
    state.press(.escape)
    #expect(state.tab == .overview && state.overview.entries.selected == 2)
  }

  @Test func aRequestLeadsToTheApps() {
    var state = showing([key("fine", age: 3)])
    state.receive(.approvals([.sample(1), .sample(2)]))
    state.press(.down)
    state.press(.enter)
    state.receive(.approvals([.sample(1), .sample(2)]))
    #expect(state.tab == .apps && state.inbox.requests.selectedRow?.id.rawValue == "apr_2")
  }

  @Test func aSignOfTheftLeadsToTheLog() {
    var state = showing([key("fine", age: 3)])
    state.receive(.alerts([.alert(7)]))
    state.press(.enter)
    #expect(state.tab == .audit)
  }

  @Test func whatWasNotReadIsCountedAndLeadsToTheList() {
    var state = showing([key("late", age: 121)], hasMore: true)
    var counts = KeyCounts()
    counts.active = 5_000
    counts.overdue = 300
    state.receive(.counts(counts))
    #expect(entries(state) == ["overdue key_LATE", "more overdue"])
    state.press("G")
    #expect(state.press(.enter).words.contains("page refilter"))
    #expect(state.tab == .keys && state.list.filterText == "is:overdue")
    #expect(state.press("1").count == 5)
    #expect(draw(state).plainText().contains("next 200 keys only"))
  }

  @Test func nothingToDoIsSaid() {
    var state = showing([key("fine", age: 3)])
    #expect(state.message == "Nothing waits for you.")
    state.press(.enter)
    #expect(state.message == "Nothing waits for you.")
  }

  @Test func theSelectedEntryStaysWhenOthersComeInFront() {
    var state = showing([key("late", age: 121), key("later", age: 120)])
    state.press(.down)
    state.receive(.approvals([.sample()]))
    #expect(state.overview.entries.selectedRow?.id == "overdue key_LATER")
  }

  @Test func aReaderIsToldThatNothingCanBeRotated() {
    var state = showing([key("late", age: 121)], isReadOnly: true)
    #expect(state.press("R").isEmpty)
    #expect(state.message == "Opened with --read-only: nothing can be changed.")
  }

  @Test func whileTheStoreIsLostWhatWaitsStays() {
    var state = showing([key("late", age: 121)])
    for case .ask(let request) in update(&state, .storeChanged) {
      state.receive(.failed(request, .unavailable("no route to host")))
    }
    #expect(draw(state).plainText().contains("OVERDUE 31d"))
    #expect(state.message == "No route to host. Trying again by itself; ^L tries now.")
    #expect(state.press("R").isEmpty)
    #expect(state.message == "The store does not answer: nothing can be changed until it is back.")
    state.now += 2
    #expect(update(&state, .timePassed).words.contains("upcoming"))
  }

  @Test func whatTheTimeChangesIsAskedForAgain() {
    var state = showing([key("soon", age: 89.5)])
    let wait = state.timeToNextChange() ?? 0
    #expect(wait > 3_600 && wait <= 86_400 / 2)
    state.now += 86_400 / 2 + 1
    #expect(update(&state, .timePassed).words.contains("upcoming"))
    #expect(!update(&state, .timePassed).words.contains("upcoming"))
  }

  @Test func agesFallIntoSixPartsOfThePeriodAndBehindIt() {
    let keys = [0, 15, 16, 90, 91, 400].map { key("k\($0)", age: Double($0)) }
    let ages = KeyAges(of: keys, policy: .standard, at: ManualClock.start)
    #expect(ages.parts.map(\.count) == [2, 1, 0, 0, 0, 1, 2])
    #expect(ages.parts.map(\.first) == [0, 16, 31, 46, 61, 76, 91])
    let short = KeyAges(of: keys, policy: RotationPolicy(period: 2, warning: 0), at: ManualClock.start)
    #expect(short.parts.map(\.count) == [1, 0, 5])
  }

  @Test func theCalendarBeginsOnMondayAndKnowsWhatComesDue() {
    let keys = [key("today", age: 89.9), key("sunday", age: 84), key("late", age: 121), key("far", age: 1)]
    let dates = DateWording(timeZone: .gmt)
    let calendar = RotationCalendar(of: keys, weeks: 4, dates: dates, at: ManualClock.start)
    #expect(calendar.days.count == 28)
    #expect(dates.weekdayAndDay(calendar.days[0].start) == "Mon 23 Nov")
    #expect(calendar.days[0].isToday && calendar.days[0].names == ["today"])
    #expect(calendar.days[6].names == ["sunday"])
    #expect(calendar.busyDays.count == 2)

    let wednesday = ManualClock.start + 2 * RotationPolicy.day
    let later = RotationCalendar(of: keys, weeks: 4, dates: dates, at: wednesday)
    #expect(later.busyDays.map(\.names) == [["sunday"]])
    #expect(later.days[2].isToday)
  }
}
