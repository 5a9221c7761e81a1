import EntenteKit
import Foundation

/// The words that introduce the provisions of a treaty, in many languages.
///
/// The words are data. `treaty_heading_word.csv` has the columns `text,language,kind`, where `#` in
/// a text stands for the number (`第#条`); `treaty_number_word.csv` has `text,language,value`.
public struct HeadingVocabulary: Sendable {
  /// The function of a word in a text.
  enum Kind: String, Sendable {
    /// Words before a number.
    case part, chapter, section, article, annex
    /// Headings without a number.
    case preamble, final, contents
    /// Beginnings of lines that are not provisions.
    case page, closing, note
    /// Words that indicate a title, a reference in running text, or a language.
    case title, reference, common
  }

  /// A word before or around a number.
  struct Word: Sendable {
    var text: String
    var kind: Kind
    var languages: Set<String>
    /// The folded words before the number, and the characters after it.
    var before: [String]
    var after: String
  }

  /// The words before a number, indexed by their first folded word.
  let words: [String: [Word]]
  /// The first folded words of articles, by their form with one letter for those that look alike.
  let blurredArticles: [String: String]
  /// The texts in which the number comes first or stands inside: `第#条`, `#. cikk`. The key is the
  /// character before the number; `nil` if the number comes first.
  let patterns: [Unicode.Scalar?: [Word]]
  /// Folded texts of the other kinds, with their languages.
  let phrases: [Kind: [String: Set<String>]]
  /// The first letters of the words before a number, large and small.
  private let headingInitials: Set<Unicode.Scalar>
  /// The first letters of those texts.
  private let initials: [Kind: Set<String>]
  /// The values of folded number words, by language.
  let numbers: [String: [String: Int]]
  /// The languages that can be recognized by their words.
  let languages: [String]
  let evidence: [String: [Int]]

  /// - Parameters:
  ///   - headingWords: The content of `treaty_heading_word.csv`.
  ///   - numberWords: The content of `treaty_number_word.csv`.
  public init(headingWords: String, numberWords: String = "") throws(TreatyTextError) {
    let rows = try Self.rows(headingWords, table: "treaty_heading_word", value: "kind")
    var words: [String: Word] = [:]
    var phrases: [Kind: [String: Set<String>]] = [:]
    for row in rows {
      guard let kind = Kind(rawValue: row.value) else { throw row.fault("unknown kind") }
      if Self.takesNumber(kind) {
        words["\(kind)|\(row.text)", default: Word(row.text, kind)].languages.insert(row.language)
      } else {
        phrases[kind, default: [:]][Folding.word(row.text), default: []].insert(row.language)
      }
    }
    self.words = Dictionary(grouping: words.values.filter { !$0.before.isEmpty }) { $0.before[0] }
      .mapValues { $0.sorted { ($1.before.count, $0.text) < ($0.before.count, $1.text) } }
    blurredArticles = Dictionary(
      words.values.filter { $0.kind == .article && $0.text.unicodeScalars.count > 4 }
        .compactMap { $0.before.first }.map { (Misreading.blurred($0), $0) },
      uniquingKeysWith: { min($0, $1) })
    headingInitials = Set(
      words.values.flatMap { [$0.text, $0.text.uppercased()] }.compactMap(\.unicodeScalars.first))
    let patterns = words.values.filter { $0.before.isEmpty }.sorted { $0.text < $1.text }
    self.patterns = Dictionary(grouping: patterns) { $0.prefix.unicodeScalars.first }
    self.phrases = phrases
    initials = phrases.mapValues { Set($0.keys.map { String($0.prefix(1)) }) }
    self.numbers = try Self.numbers(numberWords)
    (languages, evidence) = Self.evidence(rows)
  }

  /// A row of one of the tables.
  private struct Row {
    let text: String
    let language: String
    let value: String
    let table: String
    let line: Int

    func fault(_ what: String) -> TreatyTextError {
      TreatyTextError(
        rule: .vocabulary, file: "\(table).csv", line: line,
        message: "\(what): \(text),\(language),\(value)")
    }
  }

  /// - Parameter value: The column with the meaning of the words in the first column.
  private static func rows(
    _ csv: String, table name: String, value: String
  ) throws(TreatyTextError) -> [Row] {
    do throws(PatternError) {
      let table = try PatternTable(csv, name: name, columns: ["text", "language", value])
      var rows: [Row] = []
      for row in table.rows {
        guard !row.fields.values.contains("") else { throw row.error("a field is empty") }
        rows.append(
          Row(
            text: row.field("text"), language: row.field("language"), value: row.field(value),
            table: name, line: row.line))
      }
      return rows
    } catch {
      throw TreatyTextError(
        rule: .vocabulary, file: "\(name).csv", line: error.line, message: error.rule)
    }
  }

  private static func takesNumber(_ kind: Kind) -> Bool {
    [.part, .chapter, .section, .article, .annex].contains(kind)
  }

  private static func numbers(
    _ csv: String
  ) throws(TreatyTextError) -> [String: [String: Int]] {
    var numbers: [String: [String: Int]] = [:]
    guard !csv.isEmpty else { return [:] }
    for row in try rows(csv, table: "treaty_number_word", value: "value") {
      let word = NumberWord(text: row.text, language: row.language, value: row.value)
      guard let word else { throw row.fault("not a number") }
      numbers[row.language, default: [:]][Folding.word(row.text)] = word.value
    }
    return numbers
  }

  private static func evidence(_ rows: [Row]) -> ([String], [String: [Int]]) {
    let telling = rows.filter { ["common", "title"].contains($0.value) }
    let languages = Set(telling.map(\.language)).union(LanguageScript.languages).sorted()
    let index = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1, $0) })
    var evidence: [String: [Int]] = [:]
    for row in telling { evidence[row.text.lowercased(), default: []].append(index[row.language]!) }
    return (languages, evidence)
  }
}

extension HeadingVocabulary {
  /// The languages in which a whole line is a phrase of one kind; `nil` if it is none.
  func languages(of line: String, as kind: Kind) -> Set<String>? {
    guard line.utf8.count <= 80, let known = phrases[kind], mayBegin(line, with: kind) else {
      return nil
    }
    let bare = Folding.word(line).trimmingCharacters(in: .punctuationCharacters.union(.whitespaces))
    return known[Folding.singleSpaced(bare)]
  }

  /// Whether a line begins with a phrase of one kind; `…` in a phrase stands for any words.
  func begins(_ line: String, with kind: Kind) -> Bool {
    let line = line.drop { !$0.isLetter && !$0.isNumber }
    guard let known = phrases[kind], mayBegin(line, with: kind) else { return false }
    let start = Folding.singleSpaced(Folding.word(String(line.prefix(200))))
    return known.keys.contains { phrase in
      let parts = phrase.split(separator: "…")
      guard let first = parts.first, start.hasPrefix(first) else { return false }
      let rest = start.dropFirst(first.count)
      if parts.count > 1 { return rest.contains(parts[1]) }
      return !(rest.first?.isLetter ?? false) || LanguageScript.isHan(first.unicodeScalars.first!)
    }
  }

  /// Whether a phrase begins with the first letter of a line.
  private func mayBegin(_ line: some StringProtocol, with kind: Kind) -> Bool {
    guard let first = line.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    return initials[kind]?.contains(Folding.word(String(first))) ?? false
  }

  /// Whether a word before a number begins at a place of a line.
  func mayBegin(_ cursor: ScalarCursor, at index: Int) -> Bool {
    let first = cursor.scalars[index]
    if patterns[first] != nil { return true }
    guard headingInitials.contains(first) else { return false }
    var ahead = cursor
    ahead.index = index
    var length = 0
    let word = ahead.take { scalar in
      length += 1
      return length < 24 && (scalar.isLetter || scalar == "\u{640}")
    }
    return words[Folding.word(word)] != nil
  }

  /// Whether a text ends with a word that asks for another, such as `the` or `of`.
  func endsOpen(_ text: String) -> Bool {
    text.split { !$0.isLetter && $0 != "-" }.last.map { isWord($0, .common) } ?? false
  }

  /// The value of a number word in one of several languages.
  func number(_ word: String, in languages: Set<String>) -> Int? {
    languages.lazy.compactMap { numbers[$0]?[word] }.first
  }

  /// Whether a word of a line is of a kind; case does not matter.
  func isWord(_ word: some StringProtocol, _ kind: Kind) -> Bool {
    phrases[kind]?[Folding.word(String(word))] != nil
  }
}

extension HeadingVocabulary.Word {
  init(_ text: String, _ kind: HeadingVocabulary.Kind) {
    self.init(text: text, kind: kind, languages: [], before: [], after: "")
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    after = parts.count > 1 ? String(parts[1]) : ""
    if parts.count == 1 { before = Folding.word(text).split(separator: " ").map(String.init) }
  }

  /// The part of a pattern before the number.
  var prefix: Substring { text.prefix { $0 != "#" } }
}
