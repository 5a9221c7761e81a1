/// An answer about dates that are not known to the day.
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
  /// It holds, whatever the dates turn out to be.
  case yes
  /// It holds or not, depending on what was written imprecisely.
  case maybe
  /// It does not hold, whatever the dates turn out to be.
  case no
  /// It depends on an end that is not known.
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

  /// Whether both hold: no where one does not; else unknown, then maybe, before yes.
  public static func && (left: Verdict, right: Verdict) -> Verdict {
    if left == .no || right == .no { return .no }
    if left == .unknown || right == .unknown { return .unknown }
    return left == .maybe || right == .maybe ? .maybe : .yes
  }

  /// Whether one holds or both: yes where one does; else unknown, then maybe, before no.
  public static func || (left: Verdict, right: Verdict) -> Verdict {
    !(!left && !right)
  }

  /// The answer where each of several cases can be the one that is meant.
  static func agreement(_ cases: some Sequence<Verdict>) -> Verdict {
    let all = Set(cases)
    if all.count == 1, let only = all.first { return only }
    return all.contains(.unknown) ? .unknown : .maybe
  }
}
