/// Reports gaps, repetitions and disorder in the numbers of articles.
struct NumberingFindings {
  private(set) var findings: [TextFinding] = []
  private var scopes: [String: [TextProvision]] = [:]
  private var order: [String] = []

  static func findings(_ provisions: [TextProvision]) -> [TextFinding] {
    var check = NumberingFindings()
    for article in provisions.flatMap(\.flattened) where article.kind == .article {
      check.add(article)
    }
    for scope in check.order { check.check(check.scopes[scope]!) }
    return check.findings
  }

  /// Compares the article with those whose identifiers have the same parent path.
  private mutating func add(_ article: TextProvision) {
    let scope = article.id.split(separator: "/").dropLast().joined(separator: "/")
    if scopes[scope] == nil { order.append(scope) }
    scopes[scope, default: []].append(article)
    let isEmpty = article.text.isEmpty && article.children.isEmpty && article.heading == nil
    if isEmpty {
      report(.emptyArticle, .note, article, "Article \(article.value ?? "") has no text.")
    }
  }

  private mutating func check(_ articles: [TextProvision]) {
    var seen: Set<String> = []
    var last: Int?
    var ordinals = Set(articles.compactMap(Self.ordinal)).sorted()[...]
    for article in articles {
      let value = article.value ?? ""
      if !seen.insert(value).inserted {
        report(
          .duplicateArticle, .warning, article,
          "Article \(value) occurs again; the second is kept as \(article.id).")
        continue
      }
      if let digits = article.value, digits.utf8.count > 9, digits.allSatisfy(\.isNumber) {
        report(
          .numberTooLarge, .warning, article,
          "The number of Article \(digits.prefix(40)) is too large to be compared with others.")
      }
      guard let ordinal = Self.ordinal(article) else { continue }
      compare(ordinal, with: last, article, &ordinals)
      last = max(last ?? 0, ordinal)
    }
  }

  private static func ordinal(_ article: TextProvision) -> Int? {
    article.value.flatMap { value in
      let digits = value.prefix { $0.isNumber }
      return digits.utf8.count > 9 ? nil : Int(digits)
    }
  }

  /// - Parameter ordinals: The numbers of all articles in order, without those below `last`.
  private mutating func compare(
    _ ordinal: Int, with last: Int?, _ article: TextProvision, _ ordinals: inout ArraySlice<Int>
  ) {
    let before = last ?? 0
    if ordinal < before {
      return report(
        .articleOutOfOrder, .warning, article, "Article \(ordinal) comes after Article \(before).")
    }
    ordinals = ordinals.drop { $0 <= before }
    let known = Array(ordinals.prefix { $0 < ordinal })
    let missing = ordinal - before - 1 - known.count
    guard missing > 0 else { return }
    ordinals = ordinals.dropFirst(known.count)
    let (first, end) = Self.ends(known, from: before + 1, to: ordinal - 1)
    let place = last == nil ? "before \(ordinal)" : "between \(before) and \(ordinal)"
    let names =
      missing == 1
      ? "Article \(first) is"
      : missing == end - first + 1
        ? "Articles \(first) to \(end) are" : "\(missing) of the Articles \(first) to \(end) are"
    report(.missingArticle, .warning, article, "\(names) missing \(place).")
  }

  /// The first and the last number of a range that are not known.
  private static func ends(_ known: [Int], from first: Int, to last: Int) -> (Int, Int) {
    var (start, end) = (first, last)
    for number in known where number == start { start += 1 }
    for number in known.reversed() where number == end { end -= 1 }
    return (start, end)
  }

  private mutating func report(
    _ rule: TextFinding.Rule, _ severity: TextFinding.Severity, _ article: TextProvision,
    _ message: String
  ) {
    findings.append(
      TextFinding(severity: severity, rule: rule, line: article.line, message: message))
  }
}
