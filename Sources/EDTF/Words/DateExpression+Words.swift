extension DateExpression {
  /// The meaning in English words.
  ///
  /// ```swift
  /// try DateExpression("1984?/2004").words  // from 1984 (uncertain) to 2004
  /// try DateExpression("156X-12-25").words  // 25 December of a year from 1560 to 1569
  /// ```
  public var words: String {
    switch form {
    case .date(let date): date.words
    case .moment(let moment): moment.words
    case .interval(let interval): interval.words
    case .set(let set): set.words
    }
  }
}

extension DateMoment {
  /// The meaning in English words: `12 April 1985 at 23:20:30, 4:30 hours ahead of universal time`.
  public var words: String {
    let time = "\(date.words) at \(clock)"
    guard let ahead = zone.minutesAhead else { return time + " local time" }
    guard ahead != 0 else { return time + " universal time" }
    let hours = "\(abs(ahead) / 60):\(padded(abs(ahead) % 60, 2)) hours"
    return "\(time), \(hours) \(ahead > 0 ? "ahead of" : "behind") universal time"
  }
}

extension DateSpan {
  /// The meaning in English words: `from 1985 to an unknown end`.
  public var words: String {
    let ending =
      switch end {
      case .at(let date): "to \(date.words)"
      case .open: "with no end"
      case .unknown: "to an unknown end"
      }
    switch start {
    case .at(let date): return "from \(date.words) \(ending)"
    case .unknown: return "from an unknown start \(ending)"
    case .open:
      if case .open = end { return "with no start and no end" }
      return "with no start, \(ending)"
    }
  }
}

extension DateSet {
  /// The meaning in English words: `one of: 1667, 1760 or later`.
  public var words: String {
    let list = members.map { $0.words(for: choice) }.joined(separator: ", ")
    return choice == .oneOf ? "one of: \(list)" : "all of: \(list)"
  }
}

extension DateSet.Member {
  func words(for choice: DateSet.Choice) -> String {
    let joint = choice == .oneOf ? "or" : "and all that is"
    return switch self {
    case .date(let date): date.words
    case .range(let first, let last): "each from \(first.words) to \(last.words)"
    case .onOrBefore(let date): "\(date.words) \(joint) earlier"
    case .onOrAfter(let date): "\(date.words) \(joint) later"
    }
  }
}

extension Qualification {
  /// The meaning in English words: `uncertain`.
  public var words: String {
    switch self {
    case .uncertain: "uncertain"
    case .approximate: "approximate"
    case .uncertainAndApproximate: "uncertain and approximate"
    }
  }
}
