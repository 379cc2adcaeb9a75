import Terminal
import Testing

@testable import Commands

@Suite struct TableTests {
  private let table = Table(
    columns: [
      .init(title: "NAME", minimum: 6), .init(title: "N", alignment: .trailing),
      .init(title: "ID", isOptional: true),
    ],
    rows: [["deploy-pipeline", "7", "key_1"], ["漢字", "12", ""]]
  )

  @Test func columnsAreAlignedByWhatTheyTakeOnScreen() {
    #expect(
      table.lines(fitting: nil) == [
        "NAME              N  ID",
        "deploy-pipeline   7  key_1",
        "漢字             12",
      ]
    )
  }

  @Test func narrowTerminalCutsWhatCanBeCut() {
    #expect(table.lines(fitting: 20)[1] == "deploy-p…   7  key_1")
  }

  @Test func narrowerTerminalLeavesTheOptionalOut() {
    #expect(table.lines(fitting: 12) == ["NAME       N", "deploy-…   7", "漢字      12"])
  }
}
