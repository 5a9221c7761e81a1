import EDTF

/// A date of publication in the forms of bibliographies.
struct PublicationDate {
  let expression: DateExpression

  /// The only year that it can mean.
  var year: Int? {
    guard let first = expression.earliest?.components.year,
      first == expression.latest?.components.year
    else { return nil }
    return first
  }

  /// The year, and month and day if they are exact; `nil` if not even the year is known.
  private static func parts(_ date: DatePoint) -> [Int]? {
    guard date.earliest.components.year == date.latest.components.year else { return nil }
    let (first, last) = (date.earliest.components, date.latest.components)
    guard first.month == last.month else { return [first.year] }
    return [first.year, first.month] + (first.day == last.day ? [first.day] : [])
  }

  /// Year, month and day of a date, or of both ends of an interval; `nil` if it is no such date.
  var parts: [[Int]]? {
    switch expression.form {
    case .date(let date): Self.parts(date).map { [$0] }
    case .moment(let moment): Self.parts(moment.date).map { [$0] }
    case .interval(let span):
      span.start.date.flatMap(Self.parts).flatMap { start in
        span.end.date.flatMap(Self.parts).map { [start, $0] }
      }
    case .set: nil
    }
  }

  /// The month of a date within one month.
  var month: Int? { parts.flatMap { $0.count == 1 && $0[0].count > 1 ? $0[0][1] : nil } }

  /// Whether a source marks it with `?`, `~` or `%`.
  var isQualified: Bool { expression.isQualified }

  /// Whether the year is not all that there is to say.
  var needsWords: Bool { year == nil || isQualified }

  /// In words: `28 June 2012`, `by 30 August 2025`.
  var words: String {
    guard case .interval(let span) = expression.form else { return expression.words }
    switch (span.start.date, span.end.date) {
    case (nil, let end?): return "by \(end.words)"
    case (let start?, nil): return "since \(start.words)"
    default: return expression.words
    }
  }
}
