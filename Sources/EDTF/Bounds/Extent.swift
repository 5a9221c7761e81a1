/// What an expression means as periods.
enum Extent {
  /// One of these, it is not said which.
  case oneOf([SpanRange])
  /// All of these together.
  case allOf([SpanRange])

  /// The ways to understand it, of which one is meant; each is one or more parts together.
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

  /// The ways to understand this, each drawn together from its first to its last day.
  var hulls: [SpanRange] {
    extent.alternatives.map { parts in parts.dropFirst().reduce(parts[0]) { $0.union($1) } }
  }

  /// The limits of all ways to understand this.
  var hull: SpanRange {
    let hulls = hulls
    return hulls.dropFirst().reduce(hulls[0]) { $0.either($1) }
  }
}

extension [SpanRange] {
  /// The same parts in order, with those that overlap or follow without a gap made one.
  ///
  /// Only parts that are fixed can be known to touch; the others stay as they are.
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
  /// The same where start and end leave one length only.
  fileprivate var fixed: SpanRange {
    var result = self
    result.length = end.lowerBound - start.lowerBound...end.lowerBound - start.lowerBound
    return result
  }
}
