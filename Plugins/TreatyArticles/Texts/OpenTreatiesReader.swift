import EntenteKit
import Foundation

/// Reads the JSON of open-treaties: one object with `articles`, each in English and Chinese.
struct OpenTreatiesReader {
  var file: String
  /// `en` or `zh`.
  var language: String?

  func read(_ text: String) throws(TreatyTextError) -> TreatyText {
    let root = try root(of: text)
    guard let articles = root["articles"]?.array else {
      throw TreatyTextError(
        rule: .unknownFormat, file: file, line: root.line,
        message: "The JSON has no member \"articles\" with a list.")
    }
    let chosen = language ?? "en"
    let tree = Node(.part)
    addPreamble(root, chosen, to: tree)
    for article in articles { try add(article, chosen, to: tree) }
    guard tree.children.contains(where: { $0.kind == .article }) else { throw noArticle(chosen) }
    let deep = BodyBuilder(reader: BlockReader()).complete(tree)
    let provisions = ProvisionTree.provisions(of: tree)
    return TreatyText(
      title: words(root, "treaty", chosen), language: chosen, format: .openTreaties,
      provisions: provisions, remainder: TextRemainder.joined(remainder(root, articles, chosen)),
      findings: findings(root, articles, provisions, deep))
  }

  private func root(of text: String) throws(TreatyTextError) -> JSONValue {
    do throws(JSONError) {
      return try JSONValue.root(of: text)
    } catch {
      throw TreatyTextError(
        rule: .malformedJSON, file: file, line: error.line, column: error.column,
        message: error.message)
    }
  }

  private func noArticle(_ language: String) -> TreatyTextError {
    TreatyTextError(
      rule: .noArticle, file: file, message: "No article has a text in the language \(language).")
  }

  private func words(_ value: JSONValue, _ name: String, _ language: String) -> String? {
    value["\(name)_\(language)"]?.string.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
  }

  // MARK: Provisions

  private func addPreamble(_ root: JSONValue, _ language: String, to tree: Node) {
    guard let value = root["preamble_\(language)"], let text = value.string, !text.trimmed.isEmpty
    else { return }
    tree.add(Node(.preamble, line: value.line, column: value.column)).body = lines(text, value)
  }

  private func add(_ article: JSONValue, _ language: String, to tree: Node) throws(TreatyTextError)
  {
    guard let printed = article["article"]?.string else {
      throw TreatyTextError(
        rule: .unknownFormat, file: file, line: article.line, column: article.column,
        message: "An article has no number (\"article\").")
    }
    guard let content = article["content_\(language)"], let text = content.string else { return }
    let node = tree.add(Node(.article, line: article.line, column: article.column))
    (node.label, node.number) = (printed, Self.number(printed))
    node.heading = words(article, "title", language).map(BlockText.clean)
    node.body = lines(text, content)
  }

  /// Reads 二百八十七, 八之二, 12.
  private static func number(_ printed: String) -> Numeral {
    let parts = printed.components(separatedBy: "之")
    var cursor = ScalarCursor(parts[0])
    let value = Numeral.read(&cursor)?.value ?? parts[0]
    let suffix = parts.dropFirst().compactMap { HanNumeral.value($0) }
    return Numeral(
      printed: printed, value: value + suffix.map { Numeral.latinSuffix($0) }.joined())
  }

  /// The lines of a text, all with the line number of the JSON value.
  private func lines(_ text: String, _ value: JSONValue) -> [SourceLine] {
    PlainLines.lines(of: text).lines.map {
      SourceLine(
        number: value.line, column: value.column, text: $0.text, startsBlock: $0.startsBlock)
    }
  }

  // MARK: TextRemainder and findings

  private func remainder(
    _ root: JSONValue, _ articles: [JSONValue], _ language: String
  ) -> [TextRemainder] {
    let names = ["treaty", "preamble", "title", "content"]
    return ([root] + articles).flatMap { value -> [TextRemainder] in
      guard case .object(let members) = value.content else { return [] }
      return members.sorted { $0.key < $1.key }.compactMap { key, member in
        guard let text = member.string, !text.isEmpty, key != "article", key != "treaty",
          !names.map({ "\($0)_\(language)" }).contains(key)
        else { return nil }
        let isOther = names.contains { key.hasPrefix($0 + "_") }
        return TextRemainder(isOther ? .otherLanguage : .metadata, line: member.line, text: text)
      }
    }
  }

  private func findings(
    _ root: JSONValue, _ articles: [JSONValue], _ provisions: [TextProvision],
    _ deep: [TextFinding]
  ) -> [TextFinding] {
    var findings = deep + NumberingFindings.findings(provisions)
    if let declared = root["total_articles"], let count = declared.integer, count != articles.count
    {
      findings.append(
        TextFinding(
          severity: .warning, rule: .declaredCountDiffers, line: declared.line,
          message: "The file states \(count) articles but has \(articles.count)."))
    }
    return findings.sorted { $0.line < $1.line }
  }
}
