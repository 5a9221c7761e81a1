import ArgumentParser
import EDTF
import Entente
import EntenteKit

struct DateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date",
    abstract: "Explain a date of ISO 8601-2 (EDTF): its level, its words, its first and last day.",
    discussion: """
      entente date 1984?/2004-06~
      entente date -0044-03-15
      entente date '{1985,1995}' --with 1990

      Exit 65 if the text is not a date. No file is needed.
      """)

  @Argument(help: "A date: 1984?/2004-06~")
  var date: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Another date to compare with.", valueName: "date"))
  var with: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let date = try data(self.date)
    let other = try with.map(KnowledgeBase.date)
    try common.write(
      Table(
        title: "\(date)", columns: ["what", "detail"],
        rows: own(date) + (other.map { relations(date, $0) } ?? []) + conventions(date, other)))
  }

  /// The date that is asked for is the data of this command, so that a wrong one is bad data.
  private func data(_ text: String) throws -> DateExpression {
    do {
      return try KnowledgeBase.date(text)
    } catch let error as KnowledgeBaseError {
      throw KnowledgeBaseError.because(.badData, error.message)
    }
  }

  private func conventions(_ date: DateExpression, _ other: DateExpression?) -> [[Table.Cell]] {
    let used = date.conventions + (other?.conventions ?? [])
    return DateConvention.allCases.filter(used.contains).map { ["convention", .init($0.words)] }
  }

  private func own(_ date: DateExpression) -> [[Table.Cell]] {
    let bounds = date.bounds
    return [
      ["in words", .init(date.words)],
      ["level", .init(date.level.rawValue)],
      ["normal form", .init(date.normalized.description)],
      ["earliest", .init(text(bounds.startEarliest))],
      ["latest", .init(text(bounds.endLatest))],
      ["starts between", "\(text(bounds.startEarliest)) and \(text(bounds.startLatest))"],
      ["ends between", "\(text(bounds.endEarliest)) and \(text(bounds.endLatest))"],
      [
        "lasts",
        date.duration.shortest == date.duration.longest
          ? "\(date.duration.longest)" : "\(date.duration.shortest) to \(date.duration.longest)",
      ],
    ]
  }

  private func relations(_ date: DateExpression, _ other: DateExpression) -> [[Table.Cell]] {
    [
      ["with", .init(other.description)],
      ["contains it", .init(date.contains(other).rawValue)],
      ["overlaps it", .init(date.overlaps(other).rawValue)],
      ["is before it", .init(date.isBefore(other).rawValue)],
      ["is after it", .init(date.isAfter(other).rawValue)],
      [
        "possible relations",
        .init(date.relations(to: other).all.map(\.words).joined(separator: ", ")),
      ],
      [
        "in common",
        .init(date.intersection(with: other).map(\.description).joined(separator: ", ")),
      ],
    ]
  }

  private func text(_ bound: DateBound) -> String {
    switch bound {
    case .day(let day): day.description
    case .open: "open"
    case .unknown: "unknown"
    }
  }
}
