import EDTF

/// The codes of one subject of a COW IGO file, as runs of years with the same code.
struct COWIGORuns {
  struct Run {
    let code: Int8
    let first: Int
    var last: Int
    let line: Int
    let isFirstImputed: Bool
    var isLastImputed: Bool
  }

  /// The runs of one pair of organization and state, by year.
  struct Pair {
    let organization: Int
    let state: Int
    let runs: [Run]
    let presence: COWIGOPresence
  }

  private let table: COWIGOTable
  private let subject: Int
  private let presence: COWIGOPresence
  private var runs: [[Run]]

  init(_ table: COWIGOTable, _ subject: Int, _ presence: COWIGOPresence) {
    self.table = table
    self.subject = subject
    self.presence = presence
    runs = Array(repeating: [], count: table.columns.count)
    for index in table.rows(ofSubject: subject) { add(index) }
  }

  private mutating func add(_ index: Int) {
    let row = table.rows[index]
    for column in runs.indices {
      let code = code(index, column, row.year)
      if let last = runs[column].last, last.code == code, last.last + 1 == row.year {
        runs[column][runs[column].count - 1].last = row.year
        runs[column][runs[column].count - 1].isLastImputed = row.isImputed
      } else {
        runs[column].append(
          Run(
            code: code, first: row.year, last: row.year, line: row.line,
            isFirstImputed: row.isImputed, isLastImputed: row.isImputed))
      }
    }
  }

  /// The code of a cell. A missing code of a state outside the system says nothing.
  private func code(_ index: Int, _ column: Int, _ year: Int) -> Int8 {
    let code = table.cell(index, column)
    guard code == COWIGOTable.Code.missing, table.layout == .igoYear,
      !presence.existed(state: column, in: year)
    else { return code }
    return COWIGOTable.Code.absent
  }

  func forEachPair(_ body: (Pair) throws -> Void) rethrows {
    for column in runs.indices {
      let (organization, state) = table.pair(subject, column)
      try body(
        Pair(organization: organization, state: state, runs: runs[column], presence: presence))
    }
  }
}

extension COWIGORuns.Pair {
  /// A spell with one status, before the state is known by its entity.
  struct Spell {
    let status: String
    let years: ClosedRange<Int>
    let start: ListedBound
    let end: ListedBound
    /// Whether it begins with the first year of the state in the system, and ends with the last.
    let beginsWithState: Bool
    let endsWithState: Bool
    let line: Int
  }

  private static let statuses: [Int8: String] = [1: "member", 2: "associate", 3: "observer"]

  /// The spells of the pair, by year.
  var spells: [Spell] {
    runs.indices.compactMap { index in
      let run = runs[index]
      guard let status = Self.statuses[run.code] else { return nil }
      return Spell(
        status: status, years: run.first...run.last, start: start(index), end: end(index),
        beginsWithState: !presence.existed(state: state, in: run.first - 1),
        endsWithState: !presence.existed(state: state, in: run.last + 1), line: run.line)
    }
  }

  /// Some day of the first year; earlier if the codes before are missing, or if the data begin
  /// there.
  private func start(_ index: Int) -> ListedBound {
    let run = runs[index]
    if run.first == presence.years.lowerBound {
      return .days(.firstOfFile...CalendarDay.lastDay(of: run.first))
    }
    guard index > 0, runs[index - 1].last + 1 == run.first,
      runs[index - 1].code == COWIGOTable.Code.missing
    else { return bound(run.first, run.isFirstImputed) }
    let missing = runs[index - 1].first
    let first =
      missing == presence.years.lowerBound ? .firstOfFile : CalendarDay.firstDay(of: missing)
    return .days(first...CalendarDay.lastDay(of: run.first))
  }

  /// Some day of the last year; later if the codes after it are missing; open if the data end
  /// there.
  private func end(_ index: Int) -> ListedBound {
    let run = runs[index]
    if run.last == presence.years.upperBound { return .open }
    guard index + 1 < runs.count, runs[index + 1].first == run.last + 1,
      runs[index + 1].code == COWIGOTable.Code.missing
    else { return bound(run.last, run.isLastImputed) }
    let missing = runs[index + 1].last
    let last = missing == presence.years.upperBound ? .lastOfFile : CalendarDay.lastDay(of: missing)
    return .days(CalendarDay.firstDay(of: run.last)...last)
  }

  /// A year; an imputed one is uncertain.
  private func bound(_ year: Int, _ isImputed: Bool) -> ListedBound {
    let text = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - text.count)) + text
    return (try? ListedDate(padded + (isImputed ? "?" : ""))).map(ListedBound.on) ?? .unknown
  }
}

extension CalendarDay {
  static func firstDay(of year: Int) -> CalendarDay {
    CalendarDay(year: year, month: 1, day: 1) ?? .firstOfFile
  }

  static func lastDay(of year: Int) -> CalendarDay {
    CalendarDay(year: year, month: 12, day: 31) ?? .lastOfFile
  }
}
