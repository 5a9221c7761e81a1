import ArgumentParser
import Entente
import EntenteKit
import Foundation

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The file to ask.",
      discussion: "Else $ENTENTE_DB, else ./entente.sqlite, else the bundled dataset.",
      valueName: "path"))
  var database: String?

  @Option(help: formatHelp(OutputFormat.allCases.map(\.rawValue)))
  var format: OutputFormat = .table

  @Flag(help: "No bold type on a terminal.")
  var noColor = false

  @Flag(name: .shortAndLong, help: "The rows alone, without title and notes.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Only these columns, in this order, separated by commas.", valueName: "names"))
  var columns: String?

  @Flag(help: "No line with the names of the columns.")
  var noHeader = false

  static func formatHelp(_ formats: [String]) -> ArgumentHelp {
    ArgumentHelp("One of: \(formats.joined(separator: ", ")).", valueName: "format")
  }

  /// The path that was asked for; `nil` for the bundled dataset.
  var path: String? {
    if let database { return database }
    if let path = ProcessInfo.processInfo.environment["ENTENTE_DB"], !path.isEmpty { return path }
    return FileManager.default.fileExists(atPath: "entente.sqlite") ? "entente.sqlite" : nil
  }

  func open() async throws -> KnowledgeBase {
    let kb: KnowledgeBase
    if let path {
      kb = try await KnowledgeBase.open(at: path, plugins: Shipped.plugins)
    } else {
      kb = try await KnowledgeBase.bundled(plugins: Shipped.plugins)
    }
    await Opened.shared.keep(kb)
    return kb
  }

  /// Opens the file for writing, lets it be changed, and closes it again, whatever happens.
  ///
  /// - Throws: A usage error where no file is named: the bundled dataset is not written to.
  func change<Value>(_ body: (KnowledgeBase) async throws -> Value) async throws -> Value {
    guard let path else {
      throw ValidationError("The bundled dataset is not written to: name a file with --db.")
    }
    let kb = try await KnowledgeBase.openForWriting(at: path, plugins: Shipped.plugins)
    do {
      let value = try await body(kb)
      try await kb.close()
      return value
    } catch {
      try await kb.close()
      throw error
    }
  }

  /// Whether title and notes are told at all.
  var hasNotes: Bool {
    !quiet && !format.isForPrograms
  }

  func write(_ table: Table) throws {
    let table = format.format.content(of: table)
    Console.write(
      try columns.map { try table.selecting($0.split(separator: ",").map(String.init)) } ?? table,
      format: format, isQuiet: quiet,
      hasHeader: !noHeader,
      isPlain: noColor || ProcessInfo.processInfo.environment["NO_COLOR"] != nil)
  }
}

/// What was opened for reading, until the process ends: to close it before would only take time.
private actor Opened {
  static let shared = Opened()
  private var bases: [KnowledgeBase] = []

  func keep(_ kb: KnowledgeBase) {
    bases.append(kb)
  }
}

/// From where a question is asked.
struct PerspectiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "As the record stood at a revision, or at the end of a day.", valueName: "revision|day"))
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

  /// How the perspective is told under an answer; `nil` for the ordinary one.
  var note: String? {
    let parts = [asOf.map { "as of \($0)" }, accordingTo.map { "according to \($0)" }].compactMap {
      $0
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

struct RuleOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("How acts are read: effective, signature or in-force.", valueName: "rule"))
  var rule = "effective"
}

/// The day of a question.
struct DayOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A day, month or year (EDTF); by default today, or the last day of the dataset if earlier.",
      valueName: "date"))
  var on: String?
}
