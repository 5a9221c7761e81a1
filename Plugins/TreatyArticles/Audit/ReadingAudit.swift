import EntenteKit
public import Foundation

/// Measures how many articles of a treaty are read right.
///
/// The XML of the Texts of Trade Agreements (ToTA) marks each article. The reading of such a file,
/// and of plain text that is made from it, can be compared with the marks.
///
/// ```swift
/// let audit = ReadingAudit(reader: try .shipped())
/// for report in try audit.reports(of: data, name: "pta_1.xml") {
///   print(report.rendering, report.right, "of", report.articles, report.faults)
/// }
/// ```
public struct ReadingAudit: Sendable {
  /// The forms in which a treaty is read.
  public enum Rendering: String, Sendable, CaseIterable {
    /// The file itself.
    case xml
    /// Plain text, with a blank line between articles.
    case plain
    /// Plain text on pages, with a page number and the name of the treaty on each.
    case paged
  }

  /// The comparison of one file in one form.
  public struct Report: Sendable, Hashable {
    public let file: String
    public let rendering: Rendering
    /// The number of articles that the XML marks.
    public let articles: Int
    /// The number of those with the right number, title and letters of the text.
    public let right: Int
    /// One line for each article that is not right, in file order.
    public let faults: [String]
  }

  public var reader: TreatyTextReader

  public init(reader: TreatyTextReader) {
    self.reader = reader
  }

  /// Reads a file in all forms.
  ///
  /// - Parameters:
  ///   - data: A file of ToTA.
  ///   - name: Its name, for errors.
  /// - Throws: ``TreatyTextError`` if the file is not XML.
  public func reports(of data: Data, name: String) throws(TreatyTextError) -> [Report] {
    let decoded = try SourceDecoding.text(
      of: data, name: name, encoding: nil, limit: TreatyTextReader.maximumSize)
    let source = SourceDecoding.redeclared(decoded)
    let treaty = MarkedTreaty(try MarkupElement.root(of: source, file: name))
    return Rendering.allCases.map { rendering in
      report(treaty, rendering, source: data, name: name)
    }
  }

  private func report(
    _ treaty: MarkedTreaty, _ rendering: Rendering, source: Data, name: String
  ) -> Report {
    let data = rendering == .xml ? source : Data(treaty.text(paged: rendering == .paged).utf8)
    let file = rendering == .xml ? name : "\(name).txt"
    do throws(TreatyTextError) {
      let text = try reader.read(
        data, name: file, language: rendering == .xml ? nil : treaty.language,
        format: rendering == .xml ? .tota : .plain)
      let faults = Self.faults(treaty.articles, in: text)
      return Report(
        file: name, rendering: rendering, articles: treaty.articles.count,
        right: treaty.articles.count - faults.count, faults: faults)
    } catch {
      return Report(
        file: name, rendering: rendering, articles: treaty.articles.count, right: 0,
        faults: ["\(error)"])
    }
  }

  // MARK: Comparison

  private static func faults(_ marked: [MarkedTreaty.Article], in text: TreatyText) -> [String] {
    var left = text.provisions(of: .article).map(ReadArticle.init)
    return marked.compactMap { article in
      let same = left.indices.filter { left[$0].number == article.number.letters }
      guard let first = same.first else { return "\(article.label): not found" }
      guard let found = same.first(where: { left[$0].holds(article) }) else {
        return "\(article.label): \(left[first].fault(article))"
      }
      left.remove(at: found)
      return nil
    }
  }
}

/// An article as it was read, with its letters in the order of print.
private struct ReadArticle {
  let number: [Unicode.Scalar]
  let heading: [Unicode.Scalar]
  let text: [Unicode.Scalar]

  init(_ article: TextProvision) {
    number = (article.number ?? "").letters
    heading = (article.heading ?? "").letters
    var body = article
    (body.label, body.heading) = (nil, nil)
    text = body.words.letters
  }

  func holds(_ article: MarkedTreaty.Article) -> Bool {
    text == article.text.letters && heading == article.title.letters
  }

  func fault(_ article: MarkedTreaty.Article) -> String {
    let wanted = article.text.letters
    if text == wanted { return "the title is another" }
    let same = zip(text, wanted).prefix { $0 == $1 }.count
    let lack = wanted.count - text.count
    let kind =
      lack > 0 ? "\(lack) letters less" : lack < 0 ? "\(-lack) letters more" : "another order"
    return "\(kind), from letter \(same + 1) on"
  }
}

extension String {
  /// The letters and digits in small letters, without anything between them.
  var letters: [Unicode.Scalar] {
    lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
