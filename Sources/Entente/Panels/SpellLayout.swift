import EDTF
import EntenteKit

/// The rows of a panel of spells: by state, body and first possible day.
struct SpellLayout: PanelLayout {
  let columns: [PanelColumn]
  private let portion: PanelPortion

  init(_ grid: PanelGrid, _ base: Snapshot) throws {
    guard grid.bodies.count > 0 else {
      throw KnowledgeBaseError(.badArgument, "a panel of spells needs bodies")
    }
    var writer = SpellWriter(grid)
    let (first, next) = grid.periods.days
    for (place, unit) in grid.units.enumerated() {
      for piece in unit.pieces {
        for spell in piece.spells.sorted(by: {
          ($0.body, $0.bounds.startEarliest) < ($1.body, $1.bounds.startEarliest)
        })
        where spell.bounds.startEarliest < next && first < spell.bounds.endLatest
          && grid.statuses.isCounted[Int(spell.status)]
        {
          try writer.add(spell, of: place, base)
        }
      }
    }
    columns = writer.columns
    portion = writer.portion
  }

  func makeSource() -> any PanelSource { StoredSource(portion) }
}

extension PanelPeriods {
  /// The first day of the panel, and the first day after it.
  fileprivate var days: (first: Int32, next: Int32) {
    (
      windows.first?.first ?? 0,
      areDays ? windows.last?.next ?? 0 : Self.firstDay(of: first + count)
    )
  }
}

private final class StoredSource: PanelSource {
  private let stored: PanelPortion

  init(_ stored: PanelPortion) { self.stored = stored }

  func next(_ portion: inout PanelPortion) -> Bool {
    portion.numbers.append(contentsOf: stored.numbers)
    return false
  }
}

/// Writes spells as rows of numbers.
private struct SpellWriter {
  private let grid: PanelGrid
  private var values = [PanelValues](repeating: PanelValues(), count: Self.texts.count)
  private(set) var portion: PanelPortion

  private static let texts = [
    ("status", "The status, an id of the vocabulary."),
    ("start_date", "First day, EDTF: [a..b] is one of the days from a to b; empty if unknown."),
    ("start_precision", "day, month, year, range or unknown."),
    ("end_date", "Last day, EDTF; empty if open or unknown."),
    ("end_precision", "day, month, year, range, unknown, or open."),
    ("start_earliest", "First day on which it can have begun."),
    ("start_latest", "Last day on which it can have begun."),
    ("end_earliest", "First day after it, at the earliest."),
    ("end_latest", "First day after it, at the latest; 9999-12-31 for no end."),
    ("evidence", "The act that begins it, or the list that has it."),
  ]
  private static let parts = [
    ("styear", "Year of the first day."), ("stmonth", "Month of the first day."),
    ("stday", "Day of the month of the first day."), ("endyear", "Year of the last day."),
    ("endmonth", "Month of the last day."), ("endday", "Day of the month of the last day."),
  ]

  init(_ grid: PanelGrid) {
    self.grid = grid
    portion = PanelPortion(
      width: grid.labels.columns().count + grid.bodies.columns.count + Self.texts.count
        + Self.parts.count)
  }

  var columns: [PanelColumn] {
    grid.labels.columns() + grid.bodies.columns
      + zip(Self.texts, values).map { PanelColumn($0.0, $0.1, values: $1.values) }
      + Self.parts.map { PanelColumn($0.0, $0.1, values: nil) }
  }

  mutating func add(_ spell: PanelSpell, of unit: Int, _ base: Snapshot) throws {
    let bounds = spell.bounds
    let touched = grid.periods.indices(from: bounds.startEarliest, to: bounds.endLatest)
    portion.numbers.append(
      contentsOf: grid.labels.numbers(unit: unit, period: touched.first ?? 0))
    portion.numbers.append(contentsOf: repeatElement(spell.body, count: 3))
    let start = DayText(
      Int(bounds.startEarliest), Int(bounds.startLatest), mark: Int(spell.form & 3))
    let end = spell.lastDay
    let texts: [String?] = [
      grid.statuses.ids[Int(spell.status)], start.text, start.precision, end?.text,
      end.map(\.precision) ?? "open", Self.day(bounds.startEarliest), Self.day(bounds.startLatest),
      Self.day(bounds.endEarliest), Self.day(bounds.endLatest), try base.evidence(of: spell),
    ]
    for (place, text) in texts.enumerated() {
      portion.numbers.append(values[place].number(.init(text)))
    }
    portion.numbers.append(contentsOf: numbers(start.text))
    portion.numbers.append(contentsOf: numbers(end?.text))
  }

  private static func day(_ day: Int32) -> String {
    CalendarDay(julianDayNumber: Int(day)).description
  }

  /// Year, month and day of a text; what it does not say is -9 in the field's data, else empty.
  private func numbers(_ text: String?) -> [Int32] {
    let missing = grid.question.missing == .field ? -9 : PanelColumn.noInteger
    var numbers: [Int32] = []
    if let text, text.first?.isNumber ?? false {
      let parts = text.prefix { $0.isNumber || $0 == "-" }.split(separator: "-").map { Int32($0) }
      numbers = parts.prefix(3).compactMap { $0 }
      // 199X is no year.
      if text.contains("X") { numbers = [] }
    }
    return numbers + [Int32](repeating: missing, count: 3 - numbers.count)
  }
}

extension DayText {
  /// How exactly the text says the day: day, month, year, range or unknown.
  fileprivate var precision: String {
    guard let text else { return "unknown" }
    let plain = text.prefix { $0.isNumber || $0 == "-" }
    guard text.first != "[", !text.contains("X") else { return "range" }
    return plain.count == 10 ? "day" : plain.count == 7 ? "month" : "year"
  }
}

extension PanelSpell {
  /// The last day; `nil` while the spell is open. The end is the day before, but not before the
  /// first possible day.
  fileprivate var lastDay: DayText? {
    guard !isOpen else { return nil }
    let end = max(Int(toldEndEarliest), Int(bounds.startEarliest) + 1) - 1
    let latest = Int(bounds.endLatest)
    let noLast = CalendarDay.lastOfFile.julianDayNumber
    return DayText(end, latest == noLast ? latest : latest - 1, mark: Int(form >> 2 & 3))
  }
}

extension Snapshot {
  /// The act that begins a spell, or the list that has it.
  fileprivate func evidence(of spell: PanelSpell) throws -> String? {
    let isListed = spell.report != 0
    let cursor = try StatementCursor(
      db, "SELECT id FROM \(isListed ? "report" : "statement") WHERE key = ?1")
    defer { cursor.rewind() }
    cursor.bind(isListed ? spell.report : spell.statement, at: 1)
    return try cursor.step() ? cursor.text(0) : nil
  }
}
