import Foundation
import Testing

@testable import TreatyArticles

@Suite("The measure of reading")
struct ReadingAuditTests {
  private let audit = ReadingAudit(reader: TreatyTextReader(vocabulary: vocabulary))

  // Plain text is read wrong where a heading is "ARTICLE: 1" or an article has the title "Annex".
  @Test(
    "at least this share of the articles of 60 agreements is read right",
    arguments: [(ReadingAudit.Rendering.xml, 1), (.plain, 0.83), (.paged, 0.70)])
  func corpus(_ rendering: ReadingAudit.Rendering, _ share: Double) throws {
    let reports = try (0..<Corpus.count).flatMap { index in
      try audit.reports(of: Data(Corpus.file(index).utf8), name: "pta_\(index).xml")
    }.filter { $0.rendering == rendering }
    let (right, all) = (reports.reduce(0) { $0 + $1.right }, reports.reduce(0) { $0 + $1.articles })
    #expect(all > 1_200)
    let faults = reports.flatMap { report in report.faults.map { "\(report.file): \($0)" } }
    #expect(
      Double(right) >= share * Double(all),
      "\(right) of \(all)\n\(faults.prefix(60).joined(separator: "\n"))")
  }

  @Test("each fault names the article and the difference")
  func faults() throws {
    let file = """
      <treaty><meta><name>T</name></meta><body><chapter>
      <article number="Article 1" name="Aims">One.</article>
      <article number="Article 1" name="Other">Two.</article>
      </chapter></body></treaty>
      """
    let reports = try audit.reports(of: Data(file.utf8), name: "a.xml")
    #expect(reports.map(\.rendering) == [.xml, .plain, .paged])
    #expect(reports[0].right == 2 && reports[0].faults.isEmpty)
    #expect(throws: TreatyTextError.self) { try audit.reports(of: Data("<a".utf8), name: "a.xml") }
  }
}
