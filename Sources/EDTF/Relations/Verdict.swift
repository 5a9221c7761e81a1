/// The answer to a question about dates that may be imprecise or incomplete.
///
/// ```swift
/// let day = CalendarDay("2004-06-15")!
/// try DateExpression("2004-06").contains(day)     // .yes
/// try DateExpression("2004-06-XX").contains(day)  // .maybe
/// try DateExpression("2005/..").contains(day)     // .no
/// try DateExpression("2003/").contains(day)       // .unknown
/// ```
///
/// Verdicts combine with `!`, `&&` and `||`; both operands are always evaluated.
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
  /// It holds for every possible date.
  case yes
  /// It holds for some possible dates only.
  case maybe
  /// It holds for no possible date.
  case no
  /// It depends on an end that exists but is not known.
  case unknown

  /// Whether the answer is yes or no.
  public var isDefinite: Bool {
    self == .yes || self == .no
  }

  /// The answer to the opposite question.
  public static prefix func ! (verdict: Verdict) -> Verdict {
    switch verdict {
    case .yes: .no
    case .no: .yes
    default: verdict
    }
  }

  /// Whether both hold. The result is the first of no, unknown, maybe and yes that occurs.
  ///
  /// ```swift
  /// Verdict.maybe && Verdict.unknown  // .unknown
  /// ```
  public static func && (left: Verdict, right: Verdict) -> Verdict {
    if left == .no || right == .no { return .no }
    if left == .unknown || right == .unknown { return .unknown }
    return left == .maybe || right == .maybe ? .maybe : .yes
  }

  /// Whether at least one holds. The result is the first of yes, unknown, maybe and no that occurs.
  ///
  /// ```swift
  /// Verdict.maybe || Verdict.yes  // .yes
  /// ```
  public static func || (left: Verdict, right: Verdict) -> Verdict {
    !(!left && !right)
  }

  /// The common answer of several cases, one of which is meant.
  static func agreement(_ cases: some Sequence<Verdict>) -> Verdict {
    let all = Set(cases)
    if all.count == 1, let only = all.first { return only }
    return all.contains(.unknown) ? .unknown : .maybe
  }
}
