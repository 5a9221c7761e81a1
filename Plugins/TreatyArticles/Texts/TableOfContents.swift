/// Finds a table of contents before the text.
struct TableOfContents {
  let vocabulary: HeadingVocabulary

  /// The indexes of its lines; empty if there is none.
  func range(_ lines: [CandidateLine]) -> Range<Int> {
    titled(lines) ?? untitled(lines) ?? 0..<0
  }

  private func titled(_ lines: [CandidateLine]) -> Range<Int>? {
    let start = lines[..<min(lines.count, 400)].firstIndex {
      vocabulary.languages(of: $0.line.text, as: .contents) != nil
    }
    guard let start, let run = run(lines, from: start + 1), run.entries >= 2 else { return nil }
    return start..<run.end
  }

  private func untitled(_ lines: [CandidateLine]) -> Range<Int>? {
    guard let first = lines.firstIndex(where: { $0.heading?.number != nil }),
      let run = run(lines, from: first), run.articles >= 3
    else { return nil }
    return first..<run.end
  }

  /// A run of entries, most of which occur again after it.
  private func run(
    _ lines: [CandidateLine], from start: Int
  ) -> (end: Int, entries: Int, articles: Int)? {
    var keys: Set<String> = []
    var run = (end: start, entries: 0, articles: 0)
    for index in lines.indices.dropFirst(start) {
      let line = lines[index]
      guard isEntry(line), !(line.heading?.isDoubtful ?? false) else { break }
      let key = key(line)
      if let key, !keys.insert(key).inserted, line.heading?.kind != .section { break }
      guard key != nil || hasLeader(line.line.text) else { continue }
      run.end = index + 1
      run.entries += 1
      if line.heading?.kind == .article { run.articles += 1 }
    }
    let again = Set(lines[run.end...].compactMap { self.key($0) }).intersection(keys)
    return again.count * 10 >= keys.count * 8 ? run : nil
  }

  private func key(_ line: CandidateLine) -> String? {
    guard let heading = line.heading, heading.kind != .preamble else { return nil }
    return "\(heading.kind) \(heading.number?.value ?? "")"
  }

  /// Whether a line can be an entry of a table of contents.
  private func isEntry(_ line: CandidateLine) -> Bool {
    line.line.length <= 160 && (hasLeader(line.line.text) || !line.line.endsSentence)
  }

  /// Whether dots or blanks lead to a page number at the end of the line.
  private func hasLeader(_ text: String) -> Bool {
    let digits = text.reversed().prefix { $0.isNumber }.count
    guard (1...4).contains(digits) else { return text.contains("....") || text.contains("…") }
    let before = text.dropLast(digits).suffix(3)
    return before.hasSuffix("..") || before.hasSuffix(". .") || before.hasSuffix("  ")
      || before.hasSuffix("\t") || before.hasSuffix("… ") || text.contains("...")
  }
}
