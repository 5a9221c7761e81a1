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

  /// The statements of the row beside the spell.
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
