import Foundation
import Testing

@testable import TreatyArticles

/// Recognition in real texts, which are outside the repository; without them the tests are skipped.
@Suite("Real texts", .enabled(if: shared != nil, "The folder shared/data is not there."))
struct SharedFilesTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var file, language, count, articles, annexes, paragraphs: String
    var testDescription: String { "\(file) \(language)" }
  }

  static let rows: [Row] = {
    let csv = Shared.repository.appendingPathComponent(
      "Tests/Data/TreatyArticles/recognized.csv")
    let text = (try? String(contentsOf: csv, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Row(
        file: cells[0], language: cells[1], count: cells[2], articles: cells[3],
        annexes: cells[4], paragraphs: cells[5])
    }
  }()

  /// All texts in lines among the shared files.
  static let lineFiles: [String] = Array(Set(rows.map(\.file).filter { !$0.hasSuffix(".json") }))
    .sorted()

  private func read(_ file: String, _ language: String?) throws -> TreatyText {
    let url = try #require(shared).appendingPathComponent(file)
    return try TreatyText.read(
      Data(contentsOf: url), name: url.lastPathComponent, language: language,
      vocabulary: vocabulary)
  }

  /// Runs of numbers: `1-7 7bis 8-20`.
  static func compact(_ values: [String]) -> String {
    var runs: [(first: String, last: String)] = []
    for value in values {
      if let last = runs.last, let number = Int(last.last), Int(value) == number + 1 {
        runs[runs.count - 1].last = value
      } else {
        runs.append((value, value))
      }
    }
    return runs.map { $0.first == $0.last ? $0.first : "\($0.first)-\($0.last)" }
      .joined(separator: " ")
  }

  static func row(_ file: String, _ text: TreatyText) -> String {
    let articles = text.provisions(of: .article)
    let own = articles.filter { !$0.id.contains("annex_") }
    let annexed = articles.filter { $0.id.contains("annex_") }
    return [
      file, text.language, String(articles.count), compact(own.compactMap(\.value)),
      compact(annexed.compactMap(\.value)), String(text.provisions(of: .paragraph).count),
    ].joined(separator: ",")
  }

  @Test("have the articles and paragraphs that are pinned", arguments: rows)
  func articles(_ row: Row) throws {
    let text = try read(row.file, row.language)
    let pinned = [row.file, row.language, row.count, row.articles, row.annexes, row.paragraphs]
    #expect(Self.row(row.file, text) == pinned.joined(separator: ","))
  }

  @Test("lose no letter and no digit", arguments: lineFiles)
  func conservation(_ file: String) throws {
    let source = try String(
      contentsOf: #require(shared).appendingPathComponent(file), encoding: .utf8)
    for language in Self.rows.filter({ $0.file == file }).map(\.language) {
      #expect(difference(source, try read(file, language).everything) == [:])
    }
  }

  @Test("have provisions with one identifier each", arguments: rows)
  func identifiers(_ row: Row) throws {
    let ids = try read(row.file, row.language).ids
    #expect(Set(ids).count == ids.count)
  }

  @Test("take the Dutch heading of Article 24 of 1986 for one, with a finding")
  func foreignHeading() throws {
    let text = try read(
      "treaty-texts/vienna-law-of-treaties-international-organizations-1986.en.txt", nil)
    #expect(text.findings.map(\.rule) == [.headingInOtherLanguage])
    #expect(text["art_24"]?.heading == "Entry into force")
    #expect(text["art_24"]?.parentID == "part_II/sec_3")
    #expect(text.reasons(.editorsNote).contains { $0.hasPrefix("Treedt in werking") })
  }

  @Test("choose the language with the most articles")
  func languages() throws {
    #expect(try read("treaty-texts/nl-verdragen/BWBV0005845.md", nil).language == "nl")
    #expect(try read("treaty-texts/nl-verdragen/BWBV0005551.md", nil).language == "en")
  }

  @Test("of the Energy Charter restart their numbers in the protocol only")
  func energyCharter() throws {
    let text = try read("treaty-texts/nl-verdragen/BWBV0001155.md", "en")
    let protocols = text.provisions(of: .annex).filter { annex in
      annex.flattened.contains { $0.kind == .article }
    }
    #expect(
      protocols.compactMap(\.heading) == [
        "Energy Charter Protocol on energy efficiency and related environmental aspects"
      ])
  }

  /// Prints the rows to pin; run with `PIN=1`.
  @Test("can be pinned", .enabled(if: ProcessInfo.processInfo.environment["PIN"] != nil))
  func pin() throws {
    let data = try #require(shared)
    var lines = ["file,language,count,articles,annexed,paragraphs"]
    for folder in ["treaty-texts", "treaty-texts/nl-verdragen", "open-treaties"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: data.appendingPathComponent(folder).path
      ).sorted()
      for name in names where ["txt", "md", "json"].contains(name.split(separator: ".").last) {
        guard !name.hasPrefix("SOURCE"), !name.hasPrefix("DATA"), name != "treaty.schema.json"
        else {
          continue
        }
        let file = "\(folder)/\(name)"
        for language in [nil, "en", "nl", "zh"] {
          guard let text = try? read(file, language) else { continue }
          lines.append(Self.row(file, text))
        }
      }
    }
    let unique = lines.enumerated().filter { lines.firstIndex(of: $1) == $0 }.map(\.element)
    try unique.joined(separator: "\n").appending("\n").write(
      to: Shared.repository.appendingPathComponent("Tests/Data/TreatyArticles/recognized.csv"),
      atomically: true,
      encoding: .utf8)
  }
}
