/// Provisions of several kinds together: "paragraph 1 of Article 4 and Chapter VIII".
extension CitationReader {
  /// Reads all provisions up to the name of the treaty.
  ///
  /// - Parameter count: The largest number of blocks, as in "Article 4, Chapter VIII and Annex 1".
  mutating func provisions(blocks count: Int = .max) -> [ProvisionPath]? {
    guard var paths = block() else { return nil }
    var blocks = 1
    while blocks < count, let more = rangeOfGroups(after: paths) ?? anotherBlock(after: paths) {
      paths += more
      blocks += 1
    }
    return paths
  }

  /// Reads another block after "and" or a comma. A paragraph without an article belongs to the
  /// previous article.
  private mutating func anotherBlock(after paths: [ProvisionPath]) -> [ProvisionPath]? {
    attempt { reader in
      guard reader.separator() != nil, let more = reader.block(), let kind = more.first?.outermost
      else { return nil }
      let outer = paths[paths.count - 1].steps.prefix { $0.kind.depth < kind.depth }
      guard kind.depth > ProvisionKind.article.depth, !outer.isEmpty else { return more }
      return more.map { $0.inside(ProvisionPath(steps: Array(outer))) }
    }
  }

  /// Reads the rest of a range that repeats the word: 第五十二条至第五十四条.
  private mutating func rangeOfGroups(after paths: [ProvisionPath]) -> [ProvisionPath]? {
    attempt { reader in
      guard reader.skip("-") || reader.skip(.to), let end = reader.group()?.first,
        let last = paths.last, end.steps.count == 1, end.outermost == last.innermost,
        let number = end.steps[0].number
      else { return nil }
      return last.range(to: number)
    }
  }

  /// Reads nested groups, from the inner to the outer one or the reverse.
  private mutating func block() -> [ProvisionPath]? {
    _ = attempt { $0.skipSentence() && $0.skipOf() ? () : nil }
    guard var paths = group() else { return nil }
    while let nested = attempt({ $0.nested(paths) }) { paths = nested }
    return paths
  }

  private mutating func nested(_ paths: [ProvisionPath]) -> [ProvisionPath]? {
    let hasComma = skip(",")
    if skipSentence() { return paths }
    let hasOf = skipOf()
    guard let more = group(), let last = paths.last else { return nil }
    guard more.count == 1 || paths.count == 1 else { return nil }
    let kind = more[0].outermost
    if !hasComma, kind == .article, let inner = paths.asPartsOfArticle {
      return more.flatMap { outer in inner.map { $0.inside(outer) } }
    }
    if !hasOf, isGenitive, last.innermost == .article, let inner = more.asPartsOfArticle {
      return paths.dropLast() + inner.map { $0.inside(last) }
    }
    if kind == .paragraph, last.innermost == .paragraph {
      return ProvisionPath.paragraphs(paths, more, isInward: !hasOf && paths[0].steps.count > 1)
    }
    if !hasOf, kind.depth > last.innermost.depth {
      return paths.dropLast() + more.map { $0.inside(last) }
    }
    guard kind.depth < paths[0].outermost.depth else { return nil }
    let inner = more.flatMap { outer in paths.map { $0.inside(outer) } }
    return hasOf && kind.isContainer && paths[0].outermost == .article ? inner + more : inner
  }

  /// Whether names follow the last provision in the genitive.
  var isGenitive: Bool { keyword.map { lexicon.areGenitive($0.languages) } ?? false }

  /// Skips "of", "of the" and the like.
  mutating func skipOf() -> Bool {
    let hasOf = !isAtProvisionWord && (skip(.of) || skip(.toward))
    // German "Nr." and French "al." are both.
    while !isAtProvisionWord, skip(.the) || skip(.said) || skipGlued("'") {}
    return hasOf
  }
}

extension ProvisionPath {
  var outermost: ProvisionKind { steps[0].kind }
  var innermost: ProvisionKind { steps[steps.count - 1].kind }
}

extension ProvisionPath {
  /// Two paragraphs of which one is inside the other; `nil` if their words do not tell.
  ///
  /// - Parameter isInward: Whether the second one is the inner one.
  fileprivate static func paragraphs(
    _ first: [ProvisionPath], _ second: [ProvisionPath], isInward: Bool
  ) -> [ProvisionPath]? {
    let levels = [first, second].map { $0[$0.count - 1].steps.last?.level ?? .numbered }
    if levels[1] == .indent { return first }
    if levels[0] == .indent, first.count == 1 {
      return second.map { $0.inside(ProvisionPath(steps: first[0].steps.dropLast())) }
    }
    if levels[1] == .item, let outer = first.last {
      return first.dropLast() + second.map { $0.asPoint.inside(outer) }
    }
    guard levels[0] == .item, !isInward else { return nil }
    return second.flatMap { outer in first.map { $0.asPoint.inside(outer) } }
  }

  /// The same path with a point as its first step.
  private var asPoint: ProvisionPath {
    let step = Step(kind: .point, number: steps[0].number)
    return ProvisionPath(steps: [step] + steps.dropFirst(), includesFollowing: includesFollowing)
  }
}

extension [ProvisionPath] {
  /// Parts and sections read as paragraphs, which they are before "of Article 4": "часть 2 статьи
  /// 4".
  fileprivate var asPartsOfArticle: [ProvisionPath]? {
    let areParts = allSatisfy { path in
      path.steps.count == 1 && [.part, .section].contains(path.outermost)
        && path.steps[0].number?.printed.first?.isLetter == false
    }
    guard areParts else { return nil }
    return map { path in
      ProvisionPath(steps: [.init(kind: .paragraph, number: path.steps[0].number)])
    }
  }
}
