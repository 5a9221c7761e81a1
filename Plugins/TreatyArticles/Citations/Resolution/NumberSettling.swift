/// Brings the numbers of a citation into the form of identifiers once its treaty is known.
struct NumberSettling {
  let lexicon: Lexicon
  let treatyIDs: [String]
  /// The reason why a provision has no number today.
  private(set) var remark: String?

  init(lexicon: Lexicon, treatyIDs: [String]) {
    self.lexicon = lexicon
    self.treatyIDs = treatyIDs
  }

  /// The provisions of a citation; empty if the treaty has no such numbers.
  mutating func provisions(of syntax: CitationSyntax) -> [ProvisionPath] {
    let isFormer = syntax.isFormer && treatyIDs.contains(where: lexicon.isRenumbered)
    return syntax.provisions.compactMap { settled($0, isFormer: isFormer) }
  }

  private mutating func settled(_ path: ProvisionPath, isFormer: Bool) -> ProvisionPath? {
    var path = path
    for index in path.steps.indices { path.steps[index].level = .numbered }
    guard let index = path.steps.firstIndex(where: { $0.kind == .article }),
      let number = path.steps[index].number
    else { return path }
    if number.value == nil || isFormer { return renumbered(path, index, number, isFormer) }
    let parts = number.dotted
    guard parts.count > 1 else { return path }
    let written = [parts.map(String.init).joined(separator: "."), WrittenNumber.anyInserted]
    if treatyIDs.contains(where: { id in
      written.contains { lexicon.number(written: $0, in: id) != nil }
    }) {
      return path
    }
    // "Article 2.4" is paragraph 4 where no Article 2.4 was inserted.
    path.steps.replaceSubrange(index...index, with: Self.steps(parts))
    return path
  }

  /// An article under its number of today. Its paragraphs are left out: they were not kept.
  private mutating func renumbered(
    _ path: ProvisionPath, _ index: Int, _ number: ProvisionNumber, _ isFormer: Bool
  ) -> ProvisionPath? {
    let plain = number.value.map(String.init) ?? number.printed
    let written = number.value == nil ? plain : WrittenNumber.formerly + plain
    let found = treatyIDs.lazy.compactMap { [lexicon] in
      lexicon.number(written: written, in: $0)
    }.first
    guard let found else {
      guard isFormer else { return nil }
      remark = "it cites an earlier numbering, and its number of today is not known"
      return path
    }
    guard let value = Int(found) else {
      remark = "it cites an earlier numbering, and the article was not carried over"
      return path
    }
    let step = ProvisionPath.Step(
      kind: .article, number: ProvisionNumber(printed: number.printed, value: value))
    return ProvisionPath(steps: path.steps[..<index] + [step])
  }

  private static func steps(_ parts: [Int]) -> [ProvisionPath.Step] {
    let kinds: [ProvisionKind] = [.article, .paragraph] + parts.dropFirst(2).map { _ in .point }
    return zip(kinds, parts).map {
      ProvisionPath.Step(kind: $0, number: ProvisionNumber(printed: String($1), value: $1))
    }
  }
}

extension ProvisionNumber {
  /// The parts of `2.4` or `42-7`; one part for other numbers.
  fileprivate var dotted: [Int] {
    let parts = addition.split(separator: "-").map { Int($0) }
    guard let value, !parts.contains(nil) else { return [] }
    return [value] + parts.compactMap { $0 }
  }
}
