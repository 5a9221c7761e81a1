/// The periods that an expression can mean.
enum Extent {
  /// One of these periods; the source does not say which.
  case oneOf([SpanRange])
  /// All of these periods together.
  case allOf([SpanRange])

  /// The possible readings, one of which is meant; each consists of one or more periods.
  var alternatives: [[SpanRange]] {
    switch self {
    case .oneOf(let spans): spans.map { [$0] }
    case .allOf(let parts): [parts]
    }
  }
}

extension DateExpression {
  var extent: Extent {
    switch form {
    case .date(let date): .oneOf([SpanRange(date)])
    case .moment(let moment): .oneOf([SpanRange(moment.date)])
    case .interval(let interval): .oneOf([SpanRange(interval)])
    case .set(let set) where set.choice == .oneOf:
      .oneOf(set.members.map(SpanRange.init(oneOf:)))
    case .set(let set): .allOf(set.members.map(SpanRange.init(allOf:)).joined())
    }
  }

  /// The possible readings, each as one period from its first to its last day.
  var hulls: [SpanRange] {
    extent.alternatives.map { parts in parts.dropFirst().reduce(parts[0]) { $0.union($1) } }
  }

  /// The limits of all possible readings.
  var hull: SpanRange {
    let hulls = hulls
    return hulls.dropFirst().reduce(hulls[0]) { $0.either($1) }
  }
}

extension [SpanRange] {
  /// The periods in order; those that overlap or follow each other without a gap are merged.
  ///
  /// Only exact periods are merged, because only they are known to touch.
  func joined() -> [SpanRange] {
    var result: [SpanRange] = []
    for part in filter(\.isSingle).sorted(by: { $0.start.lowerBound < $1.start.lowerBound }) {
      if let last = result.last, part.start.lowerBound <= last.end.lowerBound {
        result[result.count - 1] = last.union(part).fixed
      } else {
        result.append(part)
      }
    }
    return result + filter { !$0.isSingle }
  }
}

extension SpanRange {
  /// The same period with the exact length that its start and end give.
  fileprivate var fixed: SpanRange {
    var result = self
    result.length = end.lowerBound - start.lowerBound...end.lowerBound - start.lowerBound
    return result
  }
}
