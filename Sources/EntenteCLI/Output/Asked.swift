import ArgumentParser
import Entente
import EntenteKit
import Foundation

/// The question of a command line, and its answer if it is to be cited, saved or compared.
///
/// A command writes its answer without waiting, but citations need the base. So the answer is kept
/// here until the command has run.
final class Asked: @unchecked Sendable {
  @TaskLocal static var current: Asked?

  /// The answer, with the options that shape it.
  private(set) var answer: (table: Table, options: CommonOptions)?
  private var show: () throws -> Void = {}
  private var words: [String]
  /// Whether the answer is for the program itself, and not printed.
  let isCaptured: Bool

  init(_ words: [String], isCaptured: Bool = false) {
    self.words = words
    self.isCaptured = isCaptured
  }

  /// Whether the whole answer is needed in memory.
  func needs(_ options: CommonOptions) -> Bool {
    isCaptured || options.cite != nil || options.save != nil
  }

  /// Keeps an answer that is to be cited, saved or compared.
  ///
  /// - Parameter show: Prints it.
  /// - Returns: `false` if the answer is only to be printed.
  func keep(
    _ table: Table, _ options: CommonOptions, show: @escaping () throws -> Void
  ) -> Bool {
    guard needs(options) else { return false }
    answer = (table, options)
    self.show = show
    return true
  }

  /// Replaces the words of a question that came from the standard input.
  func read(_ words: [String]) {
    self.words = words
  }

  /// Saves and cites the answer that was kept, or prints it.
  func finish() async throws {
    guard !isCaptured else { return }
    guard let (table, options) = answer, let kb = await Opened.shared.last else {
      guard !isKept else {
        throw ValidationError("--cite and --save: this command gives no table to keep.")
      }
      return
    }
    let question = question
    if let file = options.save {
      let columns = options.chosenColumns
      let saved = try await kb.read { base in
        let content = table.records ?? table
        var chosen = try columns.map(content.selecting) ?? content
        chosen.conditions = table.conditions
        return try base.save(chosen, question: question).json
      }
      try Self.write(saved, to: file)
    }
    guard let style = options.cite else { return try show() }
    let shown = text
    let references = try await kb.read { try $0.references(behind: table, question: shown) }
    try Console.write(Reference.list(references, as: style))
  }

  private static func write(_ data: Data, to file: String) throws {
    do {
      try data.write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw KnowledgeBaseError.because(
        .systemFailure, "\(file): the question cannot be saved: \(error.localizedDescription)")
    }
  }

  // MARK: - Words

  /// The common options that only shape the output or name the file.
  private static let valued: Set = ["--db", "--format", "--time-limit", "--cite", "--save"]
  private static let flags: Set = [
    "--no-color", "--quiet", "-q", "--no-header", "--notes", "--spreadsheet-safe",
  ]

  /// The words of the question, without the common options.
  var question: [String] {
    // A command can have `--columns` of its own, which belongs to the question.
    let isColumns = answer?.options.columns != nil
    let valued = isColumns ? Self.valued.union(["--columns"]) : Self.valued
    var result: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" { return result + [word] + rest }
      let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : word
      if valued.contains(name) {
        if name == word { _ = rest.popFirst() }
      } else if !Self.flags.contains(word) {
        result.append(word)
      }
    }
    return result
  }

  /// The command line of the question, for people.
  var text: String { CommandLineText.of(["entente"] + question) }

  /// Whether the words ask for citations or to save the question.
  var isKept: Bool {
    words.prefix { $0 != "--" }.contains { word in
      ["--cite", "--save"].contains { word == $0 || word.hasPrefix($0 + "=") }
    }
  }
}
