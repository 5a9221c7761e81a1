/// Provisions of several kinds together: "paragraph 1 of Article 4 and Chapter VIII".
extension CitationReader {
  /// Reads all provisions up to the name of the treaty.
  mutating func provisions() -> [ProvisionPath]? {
    guard var paths = block() else { return nil }
    while let more = rangeOfGroups(after: paths) ?? anotherBlock(after: paths) { paths += more }
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
    guard var paths = group() else { return nil }
    while let nested = attempt({ $0.nested(paths) }) { paths = nested }
    return paths
  }

  private mutating func nested(_ paths: [ProvisionPath]) -> [ProvisionPath]? {
    let hasComma = skip(",")
    let hasOf = skipOf()
    guard let more = group(), let last = paths.last else { return nil }
    guard more.count == 1 || paths.count == 1 else { return nil }
    let kind = more[0].outermost
    if !hasComma, kind == .article, let inner = paths.asPartsOfArticle {
      return more.flatMap { outer in inner.map { $0.inside(outer) } }
    }
    if !hasOf, kind.depth > last.innermost.depth {
      return paths.dropLast() + more.map { $0.inside(last) }
    }
    guard kind.depth < paths[0].outermost.depth else { return nil }
    return more.flatMap { outer in paths.map { $0.inside(outer) } }
  }

  /// Skips "of", "of the" and the like.
  private mutating func skipOf() -> Bool {
    let hasOf = skip(.of)
    while skip(.the) || skip(.said) || skipGlued("'") {}
    return hasOf
  }
}

extension ProvisionPath {
  var outermost: ProvisionKind { steps[0].kind }
  var innermost: ProvisionKind { steps[steps.count - 1].kind }
}

extension [ProvisionPath] {
  /// Parts and sections read as paragraphs, which they are before "of Article 4": "часть 2 статьи
  /// 4".
  fileprivate var asPartsOfArticle: [ProvisionPath]? {
    guard allSatisfy({ $0.steps.count == 1 && [.part, .section].contains($0.outermost) }) else {
      return nil
    }
    return map { path in
      ProvisionPath(steps: [.init(kind: .paragraph, number: path.steps[0].number)])
    }
  }
}
