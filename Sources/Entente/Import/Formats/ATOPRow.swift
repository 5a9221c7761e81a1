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
  /// Whether the member belonged to COW's state system on the day of entry.
  let isSystemMember: Bool
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

  /// Codes that a state got later are read without a day.
  var state: ListedEntity {
    ListedEntity(
      String(member), codes: [ListedCode("cow", String(member))],
      on: isSystemMember ? start.days.first : nil)
  }

  /// What the row says beside the spell.
  var statements: [ListedStatement] {
    let words = obligations.isEmpty ? "none" : obligations.joined(separator: ", ")
    var statements = [statement("obligation", words, on: "\(start.text)/\(end?.text ?? "..")")]
    if let end, let ending { statements.append(statement("ending", ending, on: end.text)) }
    return statements
  }

  private func statement(_ predicate: String, _ text: String, on date: String) -> ListedStatement {
    let phase = phase == 0 ? "" : ", phase \(phase)"
    return ListedStatement(
      subject: organization, predicate: predicate, value: .attribute(text), date: date,
      section: "ATOP \(alliance)\(phase), member \(member)",
      qualifiers: [ListedQualifier("by", state)])
  }
}

/// The spells that the rows of a file make.
struct ATOPMemberships {
  struct Membership {
    let place: ListedPlace
    let alliance: Int
    let organization: ListedEntity
    let member: ListedEntity
    let start: ListedBound
    let end: ListedBound
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

  /// All rows, those of a pair together.
  var rows: [ATOPRow] { pairs.flatMap { rowsOfPairs[$0] ?? [] } }

  /// The spells: rows of a pair that touch or overlap are one.
  var all: [Membership] {
    pairs.flatMap { pair -> [Membership] in
      let rows = (rowsOfPairs[pair] ?? []).sorted {
        ($0.start.days.first, $0.phase) < ($1.start.days.first, $1.phase)
      }
      var spells: [(first: ATOPRow, last: ATOPRow)] = []
      for row in rows {
        if let spell = spells.last, Self.touches(spell.last, row) {
          if Self.endsLater(row, spell.last) { spells[spells.count - 1].last = row }
        } else {
          spells.append((row, row))
        }
      }
      return spells.map { Self.membership($0.first, $0.last) }
    }
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

  private static func membership(_ first: ATOPRow, _ last: ATOPRow) -> Membership {
    Membership(
      place: first.place, alliance: first.alliance, organization: first.organization,
      member: first.state, start: .on(first.start.days),
      end: last.end.map { .on($0.days) } ?? .open)
  }
}
