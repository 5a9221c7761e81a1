import ArgumentParser
import Entente
import EntenteKit
import Foundation

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the base, or a part of it, for other programs.",
    discussion: """
      package: a folder with a Frictionless Data Package, from which 'entente build' makes the \
      same base. csv: a folder with a CSV file for each public view. jsonl: a JSON object for each \
      statement, with qualifiers, citations and rank. graphml, gexf: memberships as a network. \
      rdf: Turtle. parquet: as csv; it needs DuckDB, as the program 'duckdb' or the package of \
      Python.

      The file or folder appears when it is whole. Without a path, or with '-', one file goes to \
      the standard output. --bodies, --states, --kinds, --from and --to choose a part: statements \
      about these bodies or states, memberships of these states in these bodies, and all that \
      they refer to.
      """)

  @Argument(
    help: ArgumentHelp("One of: \(Self.kinds).", valueName: "kind"), transform: Self.format)
  var kind: ExportFormat

  @Argument(help: "The file or folder to make.")
  var path: String?

  @Option(help: ArgumentHelp("Only these bodies, separated by commas.", valueName: "names"))
  var bodies: String?

  @Option(
    name: [.customLong("states"), .customLong("members")],
    help: ArgumentHelp("Only these states or other members.", valueName: "names"))
  var states: String?

  @Option(help: ArgumentHelp("Only these kinds of statement: act, name ...", valueName: "kinds"))
  var kinds: String?

  @Option(help: ArgumentHelp("Only what can be of this day or later.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("Only what can be of this day or earlier.", valueName: "day"))
  var to: String?

  @Option(help: ArgumentHelp("With csv and parquet: these views.", valueName: "names"))
  var views: String?

  @Option(
    help: ArgumentHelp(
      "With graphml and gexf: join states by common bodies, or organizations by common members.",
      valueName: "states|organizations"))
  var projection: String?

  @Flag(help: "With graphml and gexf: the relations of bodies instead of memberships.")
  var interactions = false

  @OptionGroup var rule: RuleOption

  @Option(
    help: ArgumentHelp("With rdf: the beginning of all addresses.", valueName: "address"))
  var baseIRI = "urn:entente:"

  @Flag(help: "Replace a file, or a folder that an export has made.")
  var force = false

  @OptionGroup var common: CommonOptions

  private static var kinds: String {
    ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func format(_ word: String) throws -> ExportFormat {
    guard let format = ExportFormat(rawValue: word) else {
      throw ValidationError("there is no export '\(word)'; known are \(kinds)")
    }
    return format
  }

  func validate() throws {
    guard projection.map({ ["states", "organizations"].contains($0) }) ?? true else {
      throw ValidationError("--projection is states or organizations.")
    }
    let isNetwork = [.graphml, .gexf].contains(kind)
    guard isNetwork || projection == nil && !interactions else {
      throw ValidationError("--projection and --interactions need graphml or gexf.")
    }
    guard projection == nil || !interactions else {
      throw ValidationError("--projection and --interactions are two networks.")
    }
    guard views == nil || [.csv, .parquet].contains(kind) else {
      throw ValidationError("--views needs csv or parquet.")
    }
    guard !kind.isFolder || path != nil && path != "-" else {
      throw ValidationError("\(kind.rawValue) is a folder: name the folder to make.")
    }
  }

  func run() async throws {
    let columns = ["file", "rows"]
    try common.check(columns: columns)
    let kb = try await common.open(isQuestion: false)
    guard let path, path != "-" else {
      try await kb.export(kind, options) { try Console.write($0) }
      return
    }
    let progress = ProgressBar()
    defer { progress.clear() }
    let report = try await kb.export(kind, to: path, options) { progress.show($0) }
    progress.clear()
    try common.write(
      Table(
        title: "Exported \(path)", columns: columns,
        rows: report.files.map { [.init($0.path), .init($0.rows)] }, notes: report.notes),
      isSaved: true)
  }

  private var options: ExportOptions {
    func list(_ text: String?) -> [String] {
      (text ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    var options = ExportOptions(
      selection: ExportSelection(
        bodies: list(bodies), members: list(states), kinds: list(kinds), from: from, to: to))
    options.network =
      interactions ? .interactions : projection.flatMap(ExportNetwork.init) ?? .memberships
    options.rule = rule.rule
    options.views = views.map(list)
    options.baseIRI = baseIRI
    options.replacing = force
    return options
  }
}
