import EDTF

/// An SQL function of dates. Its arguments are texts; NULL as one of them gives NULL.
struct DateFunction: Sendable {
  /// The answer of a function.
  enum Value: Sendable {
    case null
    case text(String)
    case integer(Int)
    case real(Double)
  }

  /// The message of an error.
  struct Failure: Error {
    let message: String
  }

  let name: String
  let argumentCount: Int
  let body: @Sendable ([String]) throws(Failure) -> Value

  /// The functions of all connections, of this library and of the loadable one. A text that is not
  /// a date gives an error with the position of the mistake.
  ///
  /// - `edtf_earliest(date)`, `edtf_latest(date)`: the first and last day, ISO 8601 text;
  ///   0000-01-01 for no first day and 9999-12-31 for no last day, as in the table `edtf`.
  /// - `edtf_level(date)`: 0, 1 or 2; NULL for a text that is not a date.
  /// - `edtf_contains(date, other)`: yes, maybe, no or unknown.
  /// - `edtf_relation(date, other)`: the possible relations of Allen, separated by spaces.
  /// - `edtf_share(date, other)`: the share of the possible days that can lie in the other, 0 to 1;
  ///   NULL if there is no finite number of days.
  static func all() -> [DateFunction] {
    [
      DateFunction(name: "edtf_earliest", argumentCount: 1) { texts throws(Failure) in
        .text(try bounds(texts[0]).earliest)
      },
      DateFunction(name: "edtf_latest", argumentCount: 1) { texts throws(Failure) in
        .text(try bounds(texts[0]).latest)
      },
      DateFunction(name: "edtf_level", argumentCount: 1) { texts throws(Failure) in
        (try? date(texts[0])).map { .integer($0.level.rawValue) } ?? .null
      },
      DateFunction(name: "edtf_contains", argumentCount: 2) { texts throws(Failure) in
        .text(try date(texts[0]).contains(try date(texts[1])).rawValue)
      },
      DateFunction(name: "edtf_relation", argumentCount: 2) { texts throws(Failure) in
        let relations = try date(texts[0]).relations(to: try date(texts[1]))
        return .text(relations.all.map { $0.rawValue }.joined(separator: " "))
      },
      DateFunction(name: "edtf_share", argumentCount: 2) { texts throws(Failure) in
        try date(texts[0]).share(within: try date(texts[1])).map { .real($0) } ?? .null
      },
    ]
  }

  private static func date(_ text: String) throws(Failure) -> DateExpression {
    do throws(DateSyntaxError) {
      return try DateExpression(text)
    } catch {
      throw Failure(message: error.description)
    }
  }

  private static func bounds(_ text: String) throws(Failure) -> FileBounds {
    guard let bounds = FileBounds(try date(text)) else {
      throw Failure(message: "'\(text)' is outside the years 0000 to 9999")
    }
    return bounds
  }
}
