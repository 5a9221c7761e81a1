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
    let all = Set(articles.compactMap(Self.ordinal))
    for article in articles {
      let value = article.value ?? ""
      if !seen.insert(value).inserted {
        report(
          .duplicateArticle, .warning, article,
          "Article \(value) occurs again; the second is kept as \(article.id).")
        continue
      }
      guard let ordinal = Self.ordinal(article) else { continue }
      compare(ordinal, with: last, article, all)
      last = max(last ?? 0, ordinal)
    }
  }

  private static func ordinal(_ article: TextProvision) -> Int? {
    article.value.flatMap { Int($0.prefix { $0.isNumber }) }
  }

  private mutating func compare(
    _ ordinal: Int, with last: Int?, _ article: TextProvision, _ all: Set<Int>
  ) {
    let before = last ?? 0
    if ordinal < before {
      report(
        .articleOutOfOrder, .warning, article, "Article \(ordinal) comes after Article \(before).")
    } else if ordinal > before + 1 {
      let missing = (before + 1..<ordinal).filter { !all.contains($0) }
      guard let first = missing.first, let end = missing.last else { return }
      let names = first == end ? "Article \(first) is" : "Articles \(first) to \(end) are"
      let place = last == nil ? "before \(ordinal)" : "between \(before) and \(ordinal)"
      report(.missingArticle, .warning, article, "\(names) missing \(place).")
    }
  }

  private mutating func report(
    _ rule: TextFinding.Rule, _ severity: TextFinding.Severity, _ article: TextProvision,
    _ message: String
  ) {
    findings.append(
      TextFinding(severity: severity, rule: rule, line: article.line, message: message))
  }
}
