import ArgumentParser
import Entente
import EntenteKit
import Foundation

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The file to ask.",
      discussion: "Without it: $ENTENTE_DB, ./entente.sqlite, or the bundled dataset.",
      valueName: "path"))
  var database: String?

  @Option(help: formatHelp(OutputFormat.allCases.map(\.rawValue)))
  var format: OutputFormat = .table

  @Flag(help: "Print no bold type on a terminal.")
  var noColor = false

  @Flag(name: .shortAndLong, help: "Print only the rows, without title and notes.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Only these columns, in this order, separated by commas.", valueName: "names"))
  var columns: String?

  @Flag(help: "Print no line with the names of the columns.")
  var noHeader = false

  @Flag(
    help: ArgumentHelp(
      "With CSV, TSV or JSON: print title and notes too.",
      discussion: "CSV and TSV begin with them, as lines with #. Others: on the standard error."))
  var notes = false

  @Flag(help: "With CSV or TSV: put ' before text that a spreadsheet would run as a formula.")
  var spreadsheetSafe = false

  @Option(
    help: ArgumentHelp(
      "Instead of the rows, print the dataset and the sources behind them.",
      valueName: "style"))
  var cite: Reference.Style?

  @Option(
    help: ArgumentHelp(
      "Save the question with its answer, for 'entente recheck'.", valueName: "path"))
  var save: String?

  @Option(
    help: ArgumentHelp(
      "Stop after this many seconds.",
      discussion:
        "Without it: 30 for questions, 600 for changes by plugins, and no limit for other commands.",
      valueName: "seconds"))
  var timeLimit: Double?

  /// The time limit of a question.
  var questionLimit: Double { timeLimit ?? 30 }

  func validate() throws {
    if database == "" { throw ValidationError("--db names no file.") }
    if save == "" { throw ValidationError("--save names no file.") }
    if let chosenColumns, chosenColumns.isEmpty {
      throw ValidationError("--columns names no column.")
    }
    if let timeLimit, !(timeLimit > 0) {
      throw ValidationError("--time-limit must be above 0.")
    }
  }

  static func formatHelp(_ formats: [String]) -> ArgumentHelp {
    ArgumentHelp("One of: \(formats.joined(separator: ", ")).", valueName: "format")
  }

  /// The requested path; `nil` for the bundled dataset.
  var path: String? {
    if let database { return database }
    if let path = ProcessInfo.processInfo.environment["ENTENTE_DB"], !path.isEmpty { return path }
    return FileManager.default.fileExists(atPath: "entente.sqlite") ? "entente.sqlite" : nil
  }

  /// Opens the file for reading, and starts the time limit of a question.
  ///
  /// - Parameter isQuestion: `false` for a command that may take as long as it needs.
  func open(isQuestion: Bool = true) async throws -> KnowledgeBase {
    if let page = Served.page { return page.base }
    let kb = try await opened()
    await Opened.shared.keep(kb)
    TimeLimit.ofProcess.start(isQuestion ? questionLimit : timeLimit)
    return kb
  }

  /// The file, or the bundled dataset, opened for reading.
  func opened() async throws -> KnowledgeBase {
    guard let path else { return try await KnowledgeBase.bundled(plugins: Shipped.plugins) }
    return try await KnowledgeBase.open(at: path, plugins: Shipped.plugins)
  }

  /// Opens the file for writing, runs the closure, and closes the file even after an error. An
  /// error, or a closure that writes nothing, leaves the file byte for byte as it was.
  ///
  /// - Throws: A usage error if no file is given: the bundled dataset is read-only.
  func change<Value>(_ body: (KnowledgeBase) async throws -> Value) async throws -> Value {
    guard let path else {
      throw ValidationError("The bundled dataset is read-only: name a file with --db.")
    }
    TimeLimit.ofProcess.start(timeLimit)
    let kb = try await KnowledgeBase.openForWriting(
      at: path, plugins: Shipped.plugins, isLogged: false)
    do {
      let value = try await body(kb)
      try await kb.close()
      return value
    } catch {
      try await kb.close()
      throw error
    }
  }

  /// Whether title and notes are printed.
  var hasNotes: Bool {
    !quiet && (!format.isForPrograms || notes)
  }

  /// Whether the format has lines of comment for title and notes.
  private var hasComments: Bool {
    hasNotes && [TableFormat.csv.name, TableFormat.tsv.name].contains(format.rawValue)
  }

  /// Prints title and notes on the standard error, if they were asked for beside a format that has
  /// no place for them. If they were not, says that notes are left out.
  func tellNotes(of table: Table) {
    guard format.isForPrograms, !format.isPicture, !quiet, !hasComments else { return }
    let texts = [table.title].compactMap { $0 } + table.notes
    guard !notes else { return texts.forEach(Console.complain) }
    guard !table.notes.isEmpty else { return }
    let count = table.notes.count == 1 ? "1 note" : "\(table.notes.count) notes"
    let left = (table.title == nil ? "" : "the title and ") + count
    Console.complain(
      "entente: \(format.rawValue) leaves out \(left): --notes prints "
        + "\(texts.count == 1 ? "it" : "them"), -q omits this line")
  }

  /// - Parameter isSaved: Whether the command has changed a file.
  func write(_ table: Table, isSaved: Bool = false) throws {
    let isKept = Asked.current?.keep(table, self) { try show(table, isSaved: isSaved) } ?? false
    if !isKept { try show(table, isSaved: isSaved) }
  }

  private func show(_ table: Table, isSaved: Bool) throws {
    tellNotes(of: table)
    try Console.write(text(of: table), isSaved: isSaved)
  }

  /// A table as these options want it. A command that writes asks for it before its changes are
  /// saved.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badArgument` for a column that the table does not have.
  func text(of table: Table) throws -> String {
    if format.isPicture {
      guard let text = table.documents[format.rawValue] else {
        let all = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          "--format \(format.rawValue): this answer has no such form. It has: \(all).")
      }
      return text
    }
    let content = format.format.content(of: table)
    return try (chosenColumns.map(content.selecting) ?? content)
      .rendered(as: format.format, layout)
  }

  /// Checks the options before a command writes an answer with these columns.
  func check(columns: [String]) throws {
    _ = try text(of: Table(columns: columns, rows: []))
  }

  /// Whether a picture beside the table (`Table.documents`) must be made: it was asked for, or a
  /// page may show it.
  func wants(_ picture: String) -> Bool {
    format.rawValue == picture || Served.page?.documents.contains(picture) == true
  }

  /// The columns that were asked for; `nil` for all.
  var chosenColumns: [String]? { columns?.split(separator: ",").map(String.init) }

  var layout: TableFormat.Layout {
    let isPlain = noColor || ProcessInfo.processInfo.environment["NO_COLOR"] != nil
    var layout = TableFormat.Layout(
      width: max(40, Console.width), hasHeader: !noHeader, hasNotes: !quiet,
      isBold: Console.isTerminal && !isPlain, isSpreadsheetSafe: spreadsheetSafe)
    layout.hasComments = hasComments
    layout.keepsColumns = columns != nil
    layout.label = Asked.current?.question.joined(separator: " ")
    return layout
  }
}

/// The base opened for reading. It stays open until the process ends, because closing only takes
/// time.
actor Opened {
  static let shared = Opened()
  private var bases: [KnowledgeBase] = []

  /// The base that was opened last.
  var last: KnowledgeBase? { bases.last }

  func keep(_ kb: KnowledgeBase) {
    bases.append(kb)
  }
}

/// The options for the perspective of a question.
struct PerspectiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use the record at a revision, or at the end of a day.", valueName: "revision|day"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "Follow these sources, the strongest first, instead of the ranks of the dataset.",
      discussion:
        "Ids of sources or of profiles, separated by commas: 'documents' is the five documents.",
      valueName: "sources"))
  var accordingTo: String?

  var perspective: Perspective {
    Perspective(
      asOf: asOf,
      accordingTo: accordingTo.map { list in
        list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      } ?? [])
  }

  /// The conditions of an answer: see `Table.conditions`.
  func conditions(on day: String? = nil, rule: RuleOption? = nil) -> [String: String] {
    var conditions = perspective.conditions
    conditions["on"] = day
    conditions["rule"] = rule?.rule
    return conditions
  }

  /// The note about the perspective below an answer; `nil` for the default.
  var note: String? {
    let parts = [
      asOf.map { Int($0) == nil ? "as of \($0)" : "as of revision \($0)" },
      accordingTo.map { "according to \($0)" },
    ].compactMap {
      $0
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

struct RuleOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The rule for reading acts: effective, signature or in-force.", valueName: "rule"))
  var rule = Self.usual

  static let usual = "effective"
}

/// The day of a question.
struct DayOption: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A day, month or year (EDTF); by default today, or the last day of the dataset if earlier.",
      valueName: "date"))
  var on: String?
}
