import EDTF
import EntenteKit

/// The rows of a member-level file of ATOP.
struct ATOPRows: ~Copyable {
  private var rows: NamedRows

  /// The obligations, in the order of the file, with the words for them.
  private static let obligations = [
    ("defense", "defence"), ("offense", "offence"), ("neutral", "neutrality"),
    ("nonagg", "non-aggression"), ("consul", "consultation"),
  ]
  private static let endings = ["term", "termmode", "termcaus"]
  private static let columns =
    ["atopid", "member", "phase", "version"] + Day.entry.columns + Day.exit.columns
    + obligations.map(\.0)

  init(_ reader: consuming CSVReader) throws {
    rows = try NamedRows(reader, columns: Self.columns)
  }

  mutating func advance() throws -> Bool { try rows.advance() }

  /// The current row.
  func row() throws(ListedFault) -> ATOPRow {
    try rows.checkWidth()
    let alliance = try number("atopid")
    let member = try number("member")
    let start = try entry()
    let end = try exit()
    if let end, end.days.last < start.days.first {
      throw rows.fault("yrexit", "it ends before it starts")
    }
    return ATOPRow(
      place: rows.place("member"), alliance: alliance, member: member,
      phase: try number("phase"), start: start, end: end, obligations: try obligations(),
      ending: try ending(),
      version: try rows.text("version"))
  }

  // MARK: - Days

  /// The columns of a day: year, month and day of the month.
  private enum Day: String {
    case entry = "ent"
    case exit

    var columns: [String] { ["yr", "mo", "day"].map { $0 + rawValue } }
  }

  private func entry() throws(ListedFault) -> ATOPDate {
    guard let date = try date(.entry) else { throw rows.fault("yrent", "an entry has a year") }
    return date
  }

  /// The last day; `nil` if year, month and day are 0.
  private func exit() throws(ListedFault) -> ATOPDate? {
    let date = try date(.exit)
    let isInEffect = try rows.text("ineffect")
    guard isInEffect.isEmpty || isInEffect == (date == nil ? "1" : "0") else {
      throw rows.fault(
        "ineffect",
        date == nil
          ? "the alliance is not in effect, but has no exit" : "it is in effect after its exit")
    }
    return date
  }

  /// A date of which the day, or day and month, can be missing; `nil` for 0, 0, 0.
  private func date(_ day: Day) throws(ListedFault) -> ATOPDate? {
    var parts: [String] = []
    for column in day.columns { parts.append(try rows.text(column)) }
    if parts == ["0", "0", "0"] { return nil }
    let known = parts.prefix { !$0.isEmpty }
    guard !known.isEmpty, parts.dropFirst(known.count).allSatisfy(\.isEmpty) else {
      throw rows.fault(day.columns[known.count], "a part of the date before others is missing")
    }
    let text = zip(known, [4, 2, 2]).map { part, width in
      String(repeating: "0", count: max(0, width - part.count)) + part
    }.joined(separator: "-")
    do throws(DateSyntaxError) {
      return ATOPDate(text: text, days: try ListedDate(text))
    } catch {
      throw ListedFault(rows.place(day.columns[0]), day.columns[0], text, error.reason)
    }
  }

  // MARK: - Codes

  private func number(_ column: String) throws(ListedFault) -> Int {
    guard let value = Int(try rows.text(column)), value >= 0 else {
      throw rows.fault(column, "a number is expected")
    }
    return value
  }

  /// The obligations with a 1, in words.
  private func obligations() throws(ListedFault) -> [String] {
    var words: [String] = []
    for (column, word) in Self.obligations {
      switch try rows.text(column) {
      case "1": words.append(word)
      case "0": break
      default: throw rows.fault(column, "an obligation is 0 or 1")
      }
    }
    return words
  }

  /// `term 3, termmode 2, termcaus 1`, or `nil` if all are 0 or missing from the file.
  private func ending() throws(ListedFault) -> String? {
    var codes: [String] = []
    for column in Self.endings where rows.has(column) {
      let code = try rows.text(column)
      codes.append("\(column) \(code.isEmpty ? "missing" : code)")
    }
    return codes.allSatisfy { $0.hasSuffix(" 0") } ? nil : codes.joined(separator: ", ")
  }
}
