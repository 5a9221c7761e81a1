import EDTF

/// A date of ATOP: a day, or the month or year if the rest is unknown.
struct ATOPDate {
  /// As EDTF.
  let text: String
  let days: ListedDate
}

/// The time in which a state was a member of an alliance in one of its phases.
struct ATOPRow {
  let place: ListedPlace
  let alliance: Int
  /// The COW code.
  let member: Int
  /// From 1; 0 if the alliance was never changed.
  let phase: Int
  let start: ATOPDate
  /// The last day; `nil` if it was in force at the end of the data.
  let end: ATOPDate?
  /// In words.
  let obligations: [String]
  /// The codes for the way in which it ended.
  let ending: String?
  let version: String

  var organization: ListedEntity {
    ListedEntity(
      "ATOP \(alliance)", codes: [ListedCode("atop", String(alliance))], type: "instrument")
  }

  /// What the row says beside the spell.
  ///
  /// - Parameter state: The member.
  func statements(on state: ListedEntity) -> [ListedStatement] {
    let words = obligations.isEmpty ? "none" : obligations.joined(separator: ", ")
    let period = "\(start.text)/\(end?.text ?? "..")"
    var statements = [statement("obligation", words, on: period, state)]
    if let end, let ending { statements.append(statement("ending", ending, on: end.text, state)) }
    return statements
  }

  private func statement(
    _ predicate: String, _ text: String, on date: String, _ state: ListedEntity
  ) -> ListedStatement {
    let phase = phase == 0 ? "" : ", phase \(phase)"
    return ListedStatement(
      subject: organization, predicate: predicate, value: .attribute(text), date: date,
      section: "ATOP \(alliance)\(phase), member \(member)",
      qualifiers: [ListedQualifier("by", state)])
  }
}

/// The rows of a file by alliance and member, and the spells that they make.
struct ATOPMemberships {
  /// A spell; the end is `nil` if it was in force at the end of the data.
  struct Spell {
    let first: ATOPRow
    fileprivate(set) var last: ATOPRow
  }

  private struct Pair: Hashable {
    let alliance: Int
    let member: Int
  }

  private var rowsOfPairs: [Pair: [ATOPRow]] = [:]
  private var pairs: [Pair] = []

  var isEmpty: Bool { pairs.isEmpty }

  mutating func add(_ row: ATOPRow) {
    let pair = Pair(alliance: row.alliance, member: row.member)
    if rowsOfPairs[pair] == nil { pairs.append(pair) }
    rowsOfPairs[pair, default: []].append(row)
  }

  /// The rows of each alliance and member by their entry, in the order of the file.
  var all: [[ATOPRow]] {
    pairs.map { pair in
      (rowsOfPairs[pair] ?? []).sorted {
        ($0.start.days.first, $0.phase) < ($1.start.days.first, $1.phase)
      }
    }
  }

  /// The spells that rows of one alliance and member make: rows that touch or overlap are one.
  static func spells(of rows: [ATOPRow]) -> [Spell] {
    var spells: [Spell] = []
    for row in rows {
      if let last = spells.last?.last, touches(last, row) {
        if endsLater(row, last) { spells[spells.count - 1].last = row }
      } else {
        spells.append(Spell(first: row, last: row))
      }
    }
    return spells
  }

  /// Whether a row begins by the day after the last day of another.
  private static func touches(_ row: ATOPRow, _ next: ATOPRow) -> Bool {
    guard let end = row.end else { return true }
    return next.start.days.first <= end.days.last.advanced(by: 1)
  }

  private static func endsLater(_ row: ATOPRow, _ other: ATOPRow) -> Bool {
    guard let otherEnd = other.end else { return false }
    return row.end.map { $0.days.last > otherEnd.days.last } ?? true
  }
}
