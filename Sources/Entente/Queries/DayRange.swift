import EDTF

/// The days that a question asks for: `2009-06-14` is one, `2009-06` thirty.
struct DayRange {
  /// ISO 8601 text.
  let first: String
  let last: String

  init(_ text: String) throws {
    do throws(DateSyntaxError) {
      let date = try DateExpression(text)
      first = date.earliest?.description ?? "0000-01-01"
      last = date.latest?.description ?? "9999-12-31"
    } catch {
      throw KnowledgeBaseError(error)
    }
  }
}

/// A text that is exactly one day.
struct DateExpressionDay {
  init(_ text: String) throws(DateSyntaxError) {
    let date = try DateExpression(text)
    guard let earliest = date.earliest, earliest == date.latest, earliest.description == text else {
      throw DateSyntaxError(text: text, offset: 0, reason: "a day has the form YYYY-MM-DD")
    }
  }
}
