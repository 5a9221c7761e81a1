import EntenteKit
import Testing

@Suite("Tables of text")
struct TextTableTests {
  private static let prose =
    "The protocol that restored the membership was signed in August, and one of the data sets codes "
    + "the day after; the documents give the year alone, as the press of that summer did."

  private func lines(_ table: Table, _ width: Int) -> [String] {
    table.rendered(as: .table, .init(width: width)).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test("the columns of a table that fits are as wide as needed")
  func fits() {
    let table = Table(
      title: "Seats", columns: ["id", "seat"], rows: [["csto", "Moscow"], ["nato", "Brussels"]],
      notes: ["Two."])
    #expect(
      table.rendered(as: .table, .init(width: 40)) == """
        Seats

        id    seat
        ----  --------
        csto  Moscow
        nato  Brussels

        Two.

        """)
  }

  @Test("a long text with enough room is wrapped in its column")
  func wrapped() {
    let table = Table(columns: ["what", "detail"], rows: [["reason", .init(Self.prose)]])
    #expect(
      table.rendered(as: .table, .init(width: 80)) == """
        what    detail
        ------  ------------------------------------------------------------------------
        reason  The protocol that restored the membership was signed in August, and one
                of the data sets codes the day after; the documents give the year alone,
                as the press of that summer did.

        """)
  }

  @Test("a text that would be a column of single words is below its row")
  func below() {
    let table = Table(
      columns: ["dispute", "type", "reason"],
      rows: [
        ["csto-uzbekistan-rejoined", "contradiction", .init(Self.prose)],
        ["csto-uzbekistan-left", "precision", "Brief."],
      ])
    #expect(
      table.rendered(as: .table, .init(width: 60)) == """
        dispute                   type
        ------------------------  -------------
        csto-uzbekistan-rejoined  contradiction
            reason: The protocol that restored the membership was
              signed in August, and one of the data sets codes the
              day after; the documents give the year alone, as the
              press of that summer did.
        csto-uzbekistan-left      precision
            reason: Brief.

        """)
  }

  @Test("values common to all rows are shown once, and details leave the grid first")
  func common() {
    let sources = ["mfa-belarus, wikipedia-csto-page", "tass", "tass"]
    let members = ["armenia", "belarus", "kazakhstan"]
    let table = Table(
      columns: ["member_id", "status", "until", "since", "statement", "sources"],
      rows: zip(members, sources).map {
        [.init($0), "member", .none, "2003-09-18", "ext-0066", .init($1)]
      },
      details: ["sources"])
    #expect(
      table.rendered(as: .table, .init(width: 30)) == """
        In every row: status member;
        since 2003-09-18; statement
        ext-0066.
        Empty in every row: until.

        member_id
        ----------
        armenia
            sources: mfa-belarus,
              wikipedia-csto-page
        belarus
            sources: tass
        kazakhstan
            sources: tass

        """)
  }

  @Test(
    "no line is longer than the width, and no word is lost, for any table",
    arguments: [40, 60, 100, 120])
  func random(width: Int) {
    var generator = SystemRandomNumberGenerator()
    let words = ["csto", "2003-09-18", "un-charter/art_51", "the", "of", "集体安全条约组织", "ОДКБ", "a"]
    for _ in 0..<200 {
      let columns = (0..<Int.random(in: 1...12, using: &generator)).map { "column_\($0)" }
      let rows: [[Table.Cell]] = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        columns.map { _ in
          let count = Int.random(in: 0...20, using: &generator)
          let text = (0..<count).compactMap { _ in words.randomElement(using: &generator) }
          return .text(text.joined(separator: " "))
        }
      }
      let table = Table(columns: columns, rows: rows)
      let lines = lines(table, width)
      #expect(lines.allSatisfy { LineWidth.of($0) <= width }, "\(lines.joined(separator: "\n"))")
      let shown = lines.joined(separator: " ")
      for word in words where rows.joined().contains(where: { $0.text.contains(word) }) {
        #expect(word == "集体安全条约组织" || shown.contains(word), "\(word)")
      }
    }
  }

  @Test("a word longer than the line is not broken")
  func address() {
    let address = "https://example.org/" + String(repeating: "a", count: 60)
    let table = Table(
      columns: ["id", "title", "url"],
      rows: [["one", .init(Self.prose), .init(address)], ["two", "A title", "https://x.org"]])
    #expect(lines(table, 50).contains { $0.contains(address) })
  }

  @Test("Chinese characters take two columns, and lines break anywhere but before punctuation")
  func han() {
    #expect(LineWidth.of("ab漢字") == 6)
    #expect(LineWidth.wrapped("集体安全条约。", 12) == ["集体安全条", "约。"])
    #expect(LineWidth.wrapped("集体安全 abc", 8) == ["集体安全", "abc"])
  }
}
