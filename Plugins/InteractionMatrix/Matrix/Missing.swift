/// Why a cell has no value. "Not listed" is not "no": each is said apart.
public enum Missing: String, Hashable, Sendable, CaseIterable {
  /// The sources were searched for the two, and nothing was found.
  case noneDocumented = "none-documented"
  /// A source says that there is none: refused, left without an answer, denied.
  case documentedNone = "documented-none"
  /// Nobody claims to have searched.
  case notCovered = "not-covered"
  /// One of the two did not exist then.
  case didNotExist = "did-not-exist"
  /// The row is the column.
  case sameEntity = "same-entity"

  public var words: String {
    switch self {
    case .noneDocumented: "nothing is documented"
    case .documentedNone: "documented that there is none: refused, unanswered or denied"
    case .notCovered: "not covered by the data"
    case .didNotExist: "did not exist then"
    case .sameEntity: "the same entity"
    }
  }

  /// What stands in a cell of a table of text.
  var sign: String {
    switch self {
    case .noneDocumented: "."
    case .documentedNone: "no"
    case .notCovered: "?"
    case .didNotExist: "x"
    case .sameEntity: ""
    }
  }
}
