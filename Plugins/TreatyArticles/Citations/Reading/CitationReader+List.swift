/// The continuation of a list of provisions after the first one.
extension CitationReader {
  /// Longer lists are cut, so that no list is read repeatedly.
  static let longestList = 400

  /// A provision and those listed after it: "2, 4 and 7", "52-54", "7(1) and (2)", "39 et seq.".
  mutating func list(
    after first: ProvisionPath, atMost longest: Int = longestList
  ) -> [ProvisionPath] {
    let isSpelled = isSpelledHere
    var (paths, last) = ([first], first)
    while paths.count < longest,
      let more = range(after: last) ?? sibling(of: last) ?? another(first, isSpelled),
      let end = more.last
    {
      paths += more
      last = end
    }
    if skip(.following) { paths[paths.count - 1].includesFollowing = true }
    return paths
  }

  /// The rest of a range, each provision listed.
  private mutating func range(after last: ProvisionPath) -> [ProvisionPath]? {
    attempt { reader in
      guard reader.skip("-") || reader.skip(.to), let kind = last.steps.last?.kind else {
        return nil
      }
      _ = reader.skip(.ordinal)
      guard let end = reader.number(for: kind) else { return nil }
      return last.range(to: end)
    }
  }

  /// The next paragraph or point in brackets.
  private mutating func sibling(of last: ProvisionPath) -> [ProvisionPath]? {
    attempt { reader in
      guard last.steps.count > 1, reader.separator() != nil, let number = reader.enclosed() else {
        return nil
      }
      let kind: ProvisionKind = number.value == nil ? .point : .paragraph
      let outer = last.steps.prefix { $0.kind.depth < kind.depth }
      return [ProvisionPath(steps: outer + [.init(kind: kind, number: number)])]
    }
  }

  /// The next number after a comma or "and".
  private mutating func another(_ first: ProvisionPath, _ isSpelled: Bool) -> [ProvisionPath]? {
    attempt { reader in
      guard let separator = reader.separator() ?? reader.prefixedAnd, reader.name() == nil else {
        return nil
      }
      _ = reader.skip(.ordinal)
      guard !reader.isAtOrdinalDivision, let path = reader.path(of: first.steps[0].kind),
        path.isLettered == first.isLettered,
        reader.isSpelledHere == isSpelled, !reader.isAtMeasure
      else { return nil }
      return separator.isComma && reader.isAtForeignWord ? nil : [path]
    }
  }

  /// The Arabic "and" before a number in words, which is written as one word with it.
  private var prefixedAnd: (isComma: Bool, Void)? {
    guard let next, next.isArabic, next.folded.hasPrefix("و"),
      phrase(in: lexicon.numbers) != nil
    else { return nil }
    return (false, ())
  }

  /// Whether the number just read belongs to a date or a time: 9/11, 4:30.
  private var isAtMeasure: Bool {
    guard let next, next.isGlued, next.isSign("/") || next.isSign(":") else { return false }
    if case .number = token(at: position + 1)?.kind { return true }
    return false
  }

  /// Whether the next word does not occur in citations, as in "Under Article 4, 5 members".
  var isAtForeignWord: Bool {
    guard let next, next.isWord else { return false }
    return phrase(in: lexicon.words) == nil && name() == nil
  }
}

extension ProvisionPath {
  /// Whether it begins with an article of an earlier numbering.
  fileprivate var isLettered: Bool {
    steps[0].kind == .article && steps[0].number?.value == nil
  }

  /// A longer range is taken for a mistake.
  private static var longestRange: Int { 120 }

  /// The provisions after this one, up to another of its kind; `nil` if that one is not later.
  func range(to end: ProvisionNumber) -> [ProvisionPath]? {
    guard let step = steps.last, let first = step.number, let low = first.value,
      let high = end.value, first.addition.isEmpty, end.addition.isEmpty,
      low < high, high - low <= Self.longestRange
    else { return nil }
    let between = (low + 1..<high).map { ProvisionNumber(printed: String($0), value: $0) }
    return (between + [end]).map {
      ProvisionPath(steps: steps.dropLast() + [Step(kind: step.kind, number: $0)])
    }
  }
}
