/// The language of each line of a text.
struct LanguageMap {
  /// The language of each line; `nil` if not known.
  private(set) var languages: [String?]
  /// The languages that have articles, with their number of article numbers, in file order.
  private(set) var articles: [(language: String, count: Int)] = []
  /// The language of most of the text.
  private(set) var dominant: String

  private let names: [String]
  private let counts: [[UInt8]]
  private let considered: [Int]

  init(_ lines: [CandidateLine], vocabulary: HeadingVocabulary, forced: String?) {
    let evidence = LanguageEvidence(vocabulary: vocabulary)
    let names = vocabulary.languages
    self.names = names
    counts = lines.map { evidence.counts(in: $0.line.text) }
    let forcedIndex = forced.flatMap { names.firstIndex(of: $0) }
    considered = Self.considered(counts, Self.headingVotes(lines, names), forcedIndex)
    dominant = considered.first.map { names[$0] } ?? Self.headingLanguage(lines)
    languages = Array(repeating: nil, count: lines.count)
    assign(lines)
    count(lines)
  }

  // MARK: The languages of the text

  /// The language with the most words first, then those that some lines are clearly in.
  private static func considered(_ counts: [[UInt8]], _ votes: [Int], _ forced: Int?) -> [Int] {
    var totals = votes
    let size = votes.count
    for line in counts { for index in totals.indices { totals[index] += Int(line[index]) } }
    guard let top = totals.indices.max(by: { totals[$0] < totals[$1] }), totals[top] > 0 else {
      return forced.map { [$0] } ?? []
    }
    let clear = clearLines(counts, top: top, size)
    let all = clear.reduce(0, +)
    let others = clear.indices.filter { $0 != top && clear[$0] >= 2 && clear[$0] * 25 >= all }
    return [top] + Set(others).union(forced.map { [$0] } ?? []).subtracting([top]).sorted()
  }

  /// Each heading counts twice for each language that has its word, because a short text has few
  /// other words. Without other evidence, the language is English.
  private static func headingVotes(_ lines: [CandidateLine], _ names: [String]) -> [Int] {
    let headings = lines.compactMap(\.heading)
    return names.map { name in
      let votes = 2 * headings.count { $0.languages.contains(name) }
      return name == "en" && votes > 0 ? votes + 1 : votes
    }
  }

  /// The number of clear lines for each language; very clear lines count twice.
  private static func clearLines(_ counts: [[UInt8]], top: Int, _ size: Int) -> [Int] {
    var clear = [Int](repeating: 0, count: size)
    for line in counts {
      guard let best = line.indices.max(by: { line[$0] < line[$1] }), line[best] >= 3 else {
        continue
      }
      let (most, rival) = (Int(line[best]), Int(line[top]))
      if best == top || rival * 3 <= most { clear[best] += most >= 4 && rival * 4 <= most ? 2 : 1 }
    }
    return clear
  }

  private static func headingLanguage(_ lines: [CandidateLine]) -> String {
    let sets = lines.compactMap { $0.heading?.languages }
    guard let first = sets.first else { return "und" }
    let common = sets.dropFirst().reduce(first) { $0.intersection($1) }
    return common.count == 1 ? common.first! : "und"
  }

  // MARK: The language of each line

  private mutating func assign(_ lines: [CandidateLine]) {
    guard considered.count > 1 else {
      languages = languages.map { _ in dominant }
      return
    }
    let segments = Self.segments(lines)
    let own = ownLanguages(segments, lines)
    for (index, segment) in segments.enumerated() {
      let isTitle = lines[segment.lowerBound].heading == nil
      let after = own[(index + 1)...].lazy.compactMap { $0 }.first
      let before = segment.lowerBound > 0 ? languages[segment.lowerBound - 1] : nil
      let neighbour = isTitle ? after ?? before : before ?? after
      fill(segment, with: own[index] ?? neighbour ?? dominant)
    }
  }

  /// Segments that begin with a heading; a title directly below a number belongs to it.
  private static func segments(_ lines: [CandidateLine]) -> [Range<Int>] {
    let starts = lines.indices.filter { index in
      if index == 0 || lines[index].heading != nil { return true }
      return lines[index].line.isMarked && lines[index - 1].heading == nil
    }
    return zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
  }

  /// The languages of the segments, from their words and the words of their headings.
  ///
  /// If the two disagree, the segment before decides.
  private func ownLanguages(
    _ segments: [Range<Int>], _ lines: [CandidateLine]
  ) -> [String?] {
    var before: String?
    return segments.map { segment in
      let heading = lines[segment.lowerBound].heading
      let byText = textLanguage(heading == nil ? segment : segment.dropFirst(), heading)
      let byWord = heading.map { heading in
        considered.map { names[$0] }.filter { heading.languages.contains($0) }
      }
      let own = Self.agreed(byText, byWord ?? [], before)
      before = own ?? before
      return own
    }
  }

  private static func agreed(_ text: String?, _ words: [String], _ before: String?) -> String? {
    guard let text else { return words.count == 1 ? words[0] : nil }
    if words.isEmpty || words.contains(text) { return text }
    return before.map { words.contains($0) } ?? true ? words[0] : text
  }

  private func textLanguage(_ body: Range<Int>, _ heading: Heading?) -> String? {
    var sums = [Int](repeating: 0, count: names.count)
    for line in body.prefix(12) {
      for index in considered { sums[index] += Int(counts[line][index]) }
    }
    guard let best = best(sums), sums[best] >= 2 || heading == nil else { return nil }
    return names[best]
  }

  /// The language with at least twice as many words as any other.
  private func best(_ sums: [Int]) -> Int? {
    let ordered = considered.sorted { sums[$0] > sums[$1] }
    guard sums[ordered[0]] > 0, sums[ordered[0]] >= 2 * sums[ordered[1]] else { return nil }
    return ordered[0]
  }

  private mutating func fill(_ segment: Range<Int>, with language: String) {
    var current = language
    languages[segment.lowerBound] = language
    for line in segment.dropFirst() {
      let sums = counts[line].map(Int.init)
      if let best = best(sums), sums[best] >= 2 { current = names[best] }
      languages[line] = current
    }
  }

  private mutating func count(_ lines: [CandidateLine]) {
    var seen: Set<String> = []
    for (line, language) in zip(lines, languages) {
      guard let language, let heading = line.heading, heading.kind == .article,
        seen.insert("\(language) \(heading.number?.value ?? "")").inserted
      else { continue }
      if let known = articles.firstIndex(where: { $0.language == language }) {
        articles[known].count += 1
      } else {
        articles.append((language, 1))
      }
    }
  }

  /// Whether the language of a line stops at once within text in another language.
  func isIsland(_ index: Int) -> Bool {
    let language = languages[index]
    let before = languages[max(0, index - 3)..<index]
    let after = languages[(index + 1)...].prefix(3)
    let around = before + after
    return !before.isEmpty && !after.isEmpty && !around.contains { $0 == language }
  }

  /// The language with the most articles; of several, the first.
  var main: String {
    guard let first = articles.first else { return dominant }
    return articles.dropFirst().reduce(first) { $1.count > $0.count ? $1 : $0 }.language
  }
}
