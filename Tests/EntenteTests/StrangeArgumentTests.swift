import EDTF
import Entente
import EntenteKit
import EntenteTestSupport
import Testing

@Suite("Strange arguments")
struct StrangeArgumentTests {
  private func ask(_ name: String, _ body: () async throws -> Void) async {
    do {
      try await body()
    } catch is KnowledgeBaseError {
    } catch {
      Issue.record("\(name) throws \(type(of: error)): \(error)")
    }
  }

  // 2026-11-29: find("nato", limit: -1) ended the program.
  @Test("a limit below 0 gives nothing")
  func limit() async throws {
    let kb = try await DatasetTests.bundled.value
    #expect(try await kb.find("nato", limit: -1).isEmpty)
    #expect(try await kb.find("nato", limit: .min).isEmpty)
    #expect(try await !kb.find("nato", limit: .max).isEmpty)
  }

  @Test("every question answers, or throws an error of the library", arguments: 0..<4)
  func questions(part: Int) async throws {
    let kb = try await DatasetTests.bundled.value
    var values = StrangeValues(seed: UInt64(part))
    for _ in 0..<40 {
      let (name, date, other) = (values.text(), values.text(), values.text())
      let (rule, status) = (values.pick(["effective", other]), values.pick([nil, other]))
      let perspective = Perspective(
        asOf: values.pick([nil, other]), accordingTo: values.pick([[], [other]]))
      let number = values.number()
      await ask("find") { _ = try await kb.find(name, limit: number) }
      await ask("entity") { _ = try await kb.entity(named: name) }
      await ask("entities") { _ = try await kb.entities(called: name) }
      await ask("members") {
        _ = try await kb.members(
          of: name, on: date, rule: rule, status: status, from: perspective)
      }
      await ask("memberList") { _ = try await kb.memberList(of: "csto", on: date, rule: rule) }
      await ask("memberships") { _ = try await kb.memberships(of: name, rule: rule) }
      await ask("timeline") { _ = try await kb.timeline(of: "csto", from: date, to: other) }
      await ask("facts") { _ = try await kb.facts(about: name, from: perspective) }
      await ask("names") { _ = try await kb.names(of: name) }
      await ask("disputes") { _ = try await kb.disputes(type: status, about: name) }
      await ask("dispute") { _ = try await kb.dispute(name) }
      await ask("explain") { _ = try await kb.explain(name) }
      // These folders hold the whole disk.
      if !["/", "..", "../.."].contains(name) {
        await ask("check") { _ = try await kb.check(documents: name) }
      }
      await ask("emptiness") { _ = try await kb.emptiness(of: "csto", on: date) }
      await ask("query") { _ = try await kb.query(name, timeLimit: Double(number)) }
      await ask("open") { _ = try await KnowledgeBase.open(at: name) }
      await ask("snapshot") {
        try await kb.read { base in
          _ = try? base.day(date)
          _ = try? base.spells(in: name, on: date)
          _ = try? base.spells(of: "russia", on: date, rule: rule)
          _ = try? base.incidence(in: ["csto", "csto", name], on: date)
          _ = try? base.ranked(in: "name_search", matching: name, limit: number)
          _ = try? base.rows("SELECT :a AS a", ["a": .integer(Int64(number)), name: .text(other)])
        }
      }
    }
  }

  @Test("a date, and every relation of two dates, is computed or refused")
  func dates() {
    var values = StrangeValues(seed: 5)
    for _ in 0..<400 {
      let day = CalendarDay(number: values.number())
      _ = day.components
      _ = "\(day.advanced(by: values.number()))"
      _ = CalendarDay(year: values.number(), month: values.number(), day: values.number())
      _ = CalendarYear(values.number())?.range
      guard let one = try? DateExpression(values.text()), let other = try? DateExpression(values.text())
      else { continue }
      _ = (one.contains(day), one.contains(other), one.overlaps(other), one.isBefore(day))
      _ = (one.relations(to: other), one.intersection(with: other), one.bounds, "\(one)")
      _ = (one.earliest, one.latest, one.level, one.isAfter(other))
    }
  }

  @Test("a long text is no date, and its error is short")
  func longDate() {
    let text = "[" + Array(repeating: "2000", count: 200_000).joined(separator: ",") + "]"
    let error = #expect(throws: DateSyntaxError.self) { try DateExpression(text) }
    #expect(error?.reason == "the text is longer than 5000 bytes")
    #expect((error?.description.count ?? 0) < 400)
  }

  @Test("a list of spells may not cover days outside the calendar of the file")
  func through() async throws {
    let kb = try await KnowledgeBase.openForWriting(at: BuiltFile.copy())
    for through in ["999999999999999-01-01", "-0001-01-01", "10000-01-01", "", "2000"] {
      var options = SpellImportOptions(report: "r", source: "s", section: "t")
      options.through = through
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await kb.importSpells(from: "/dev/null", options)
      }
      #expect(error?.code == .badArgument, "\(through)")
    }
    try await kb.close()
  }

  @Test("a table fits any width")
  func widths() {
    var values = StrangeValues(seed: 7)
    for _ in 0..<30 {
      let cells = (0..<3).map { _ in Table.Cell(String(values.text().prefix(2000))) }
      let table = Table(columns: ["a", "", "c"], rows: [cells, cells])
      let width = values.number()
      for format in TableFormat.builtIn {
        _ = table.rendered(as: format, .init(width: max(width, -10)))
      }
    }
  }
}
