import ArgumentParser
import Entente
import EntenteKit

struct RecheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recheck",
    abstract: "Ask saved questions again: which rows came, went or changed, and why.",
    discussion: """
      Save a question with --save: entente members CSTO --on 2007-01-01 --save csto.json. Exit 1 \
      if an answer has changed, 0 if none has.
      """)

  @Argument(help: "Files with saved questions.")
  var files: [String]

  @OptionGroup var common: CommonOptions

  private static let columns = [
    "question", "change", "row", "before", "now", "statement", "how",
  ]

  func run() async throws {
    let questions = try files.map { (file: $0, saved: try SavedQuestion(file: $0)) }
    let kb = try await common.open()
    let edition = try await kb.read { try $0.datasetEdition() }
    var (rows, notes): ([[Table.Cell]], [String]) = ([], [])
    var changed = 0
    for (file, saved) in questions {
      let changes = try await changes(since: saved, file, kb)
      rows += changes.flatMap { self.rows(file, $0) }
      notes.append("\(file): \(Self.told(saved.dataset, edition, changes.count))")
      changed += changes.isEmpty ? 0 : 1
    }
    try common.write(
      Table(
        title: changed == 0
          ? "No answer has changed" : "Changed: \(changed) of \(questions.count) answers",
        columns: Self.columns, rows: rows, notes: notes, details: ["question"]))
    if changed > 0 { throw ExitCode(1) }
  }

  private func changes(
    since saved: SavedQuestion, _ file: String, _ kb: KnowledgeBase
  ) async throws -> [AnswerChange] {
    do {
      let table = try await EntenteCommand.answer(to: saved.question, database: common.path)
      var answer = table ?? Table(columns: saved.columns, rows: [])
      if table == nil { answer.conditions = saved.conditions }
      let now = answer
      return try await kb.read { try $0.changes(since: saved, now: now) }
    } catch let error as KnowledgeBaseError {
      throw KnowledgeBaseError.because(error.code, "\(file): \(error.message)")
    }
  }

  /// A row for each statement that moved a row of the answer; one if there is none.
  private func rows(_ file: String, _ change: AnswerChange) -> [[Table.Cell]] {
    func text(_ value: (AnswerChange.ChangedCell) -> String?) -> String {
      change.cells.compactMap { cell in value(cell).map { "\(cell.column): \($0)" } }
        .joined(separator: "; ")
    }
    let isChanged = change.kind == .changed
    let head: [Table.Cell] = [
      .init(file), .init(change.kind.rawValue), .init(change.row),
      .init(text { $0.before ?? (isChanged ? "nothing" : nil) }),
      .init(text { $0.now ?? (isChanged ? "nothing" : nil) }),
    ]
    guard !change.movers.isEmpty else {
      return [head + [.none, "no statement about this row has changed"]]
    }
    return change.movers.map { head + [.init($0.statement), .init($0.how)] }
  }

  private static func told(_ old: DatasetEdition, _ new: DatasetEdition, _ count: Int) -> String {
    let result = count == 0 ? "no change" : count == 1 ? "1 change" : "\(count) changes"
    guard old.digest != new.digest else { return "\(result); the record is the same." }
    func told(_ edition: DatasetEdition) -> String {
      "version \(edition.version ?? "none"), revision \(edition.revision), "
        + "SHA-256 \(edition.digest.prefix(12))"
    }
    return "\(result); saved with \(told(old)), asked of \(told(new))."
  }
}
