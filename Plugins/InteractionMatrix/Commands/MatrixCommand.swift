import Entente
import Foundation

extension PluginCommand {
  static let matrix = PluginCommand(
    name: "matrix",
    abstract:
      "Who deals with whom, since when, how closely: any entities by any entities, on a day, in a window or over years.",
    discussion: """
      entente matrix --rows CSTO,NATO,EU --columns UN,SCO,CIS,OSCE --on 2011-01-01 --measure level
      entente matrix --rows members:CSTO --columns all-organizations --measure status
      entente matrix --rows CSTO,SCO,CIS,EurAsEC --measure shared-members --on 2011 --format upset > members.svg
      entente matrix --rows CSTO --columns UN,SCO,CIS,NATO --series 2002..2012 --format svg > years.svg
      entente matrix --cell CSTO,NATO
      entente matrix --list

      A cell says what is certain and what is possible: 2-4 where dates or sources leave doubt, ?4 where nothing is certain. An
      empty one says why it is empty. As CSV, TSV or JSON it is a row a cell, with its statements.

      --format svg draws a heat map, page the same as a page of HTML that needs nothing else; graphml and gexf give the interactions
      of a window as a network, each with its days; upset draws which memberships the rows share.
      """,
    parameters: [
      .init(
        "rows", .option,
        help:
          "Names, separated by commas; members:CSTO, observers:, partners:; all-organizations, all-states. The organizations whose dealings were searched where it is not given."
      ),
      .init("columns", .option, help: "Likewise; the rows where it is not given."),
      .init(
        "on", .option,
        help:
          "A day; a month or year stands for its last day. The day of the dataset where it is not given: of later ones nothing is certain."
      ),
      .init("window", .option, help: "From one date through another, 2001..2010."),
      .init("series", .option, help: "Each year from one to another, 1992..2012."),
      .init(
        "measure", .option, help: "What is measured: --list tells. 'level' where it is not given."),
      .init("direction", .option, help: "from: from the row to the column; to; both (default)."),
      .init(
        "order", .option,
        help: "given (default), or cluster: rows and columns that are alike beside one another."),
      .init(
        "rule", .option, help: "From when on a membership counts, for measures that count members."),
      .init(
        "scale", .option, help: "A file of lines kind,level: other levels than those of the base."),
      .init(
        "weights", .option,
        help: "A file of lines kind,weight: other weights than those of the base."),
      .init(
        "cell", .option,
        help: "Two names: every interaction between them, with its sources, instead of a matrix."),
      .init("list", .flag, help: "The measures, and how each is read, instead of a matrix."),
      .init(
        "kinds", .flag,
        help: "The kinds of interactions with level and weight, instead of a matrix."),
    ]
  ) { base, arguments in
    if arguments.has("list") { return try MatrixLists.measures(base) }
    if arguments.has("kinds") { return try MatrixLists.kinds(base) }
    let question = try MatrixQuestion(base, arguments)
    if let cell = arguments["cell"] { return try CellTable(base, cell, question).table }
    if let years = question.series { return try SeriesTable(base, question, years).table }
    return try MatrixTable(base, question).table
  }
}

/// The words of the command, read.
struct MatrixQuestion {
  var request: MatrixRequest
  let series: ClosedRange<Int>?
  let isClustered: Bool
  /// Whether days were asked for, one or several.
  let isDated: Bool
  let isWindow: Bool

  private static let mostYears = 200

  init(_ base: Snapshot, _ arguments: PluginCommand.Arguments) throws {
    let dated = ["on", "window", "series"].filter { arguments[$0] != nil }
    guard dated.count < 2 else {
      throw KnowledgeBaseError.because(
        .badArgument,
        "it is of a day, a window or a series: give one of --\(dated.joined(separator: ", --"))")
    }
    (isDated, isWindow) = (!dated.isEmpty, arguments["window"] != nil)
    series = try arguments["series"].map(Self.years)
    let rows = try Self.names(arguments["rows"]) ?? Self.searched(base)
    request = MatrixRequest(
      rows: rows, columns: Self.names(arguments["columns"]) ?? rows,
      measure: arguments["measure"] ?? "level",
      period: try arguments["window"].map(MatrixPeriod.window)
        ?? .day(arguments["on"] ?? Self.lastKnownDay(base)))
    request.direction = try Self.word(arguments, "direction", .both)
    request.rule = arguments["rule"] ?? "effective"
    request.kinds = try Self.kinds(base, arguments)
    isClustered = try Self.word(arguments, "order", Order.given) == .cluster
  }

  /// The day of the dataset, or today where it has none.
  static func lastKnownDay(_ base: Snapshot) throws -> String {
    let today = KnowledgeBase.today
    return try base.rows("SELECT day FROM dataset_day").first.map { min($0.text("day"), today) }
      ?? today
  }

  private enum Order: String, CaseIterable { case given, cluster }

  private static func word<Choice: RawRepresentable & CaseIterable>(
    _ arguments: PluginCommand.Arguments, _ name: String, _ otherwise: Choice
  ) throws -> Choice where Choice.RawValue == String {
    guard let word = arguments[name] else { return otherwise }
    guard let choice = Choice(rawValue: word) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw KnowledgeBaseError.because(
        .badArgument, "--\(name): one of \(known), not '\(word)'")
    }
    return choice
  }

  private static func names(_ text: String?) -> [String]? {
    text.map {
      $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
        !$0.isEmpty
      }
    }
  }

  private static func searched(_ base: Snapshot) throws -> [String] {
    try base.ids("SELECT organization_id AS id FROM interaction_coverage").sorted()
  }

  private static func years(_ text: String) throws -> ClosedRange<Int> {
    let window = try MatrixPeriod.window(text)
    guard let first = Int(window.first.prefix(4)), let last = Int(window.last.prefix(4)),
      last - first < mostYears
    else {
      throw KnowledgeBaseError.because(
        .badArgument, "--series: at most \(mostYears) years, as in 1992..2012")
    }
    return first...last
  }

  private static func kinds(_ base: Snapshot, _ arguments: PluginCommand.Arguments) throws
    -> KindValues?
  {
    guard arguments["scale"] == nil || arguments["weights"] == nil else {
      throw KnowledgeBaseError.because(
        .badArgument, "--scale is for the level, --weights for the index: give one")
    }
    let known = try base.ids("SELECT id FROM interaction_kind")
    func read(_ name: String, _ quantity: KindValues.Quantity) throws -> KindValues? {
      try arguments[name].map {
        try KindValues(csv: InputFile($0).text, quantity, file: $0, kinds: known)
      }
    }
    return try read("scale", .level) ?? read("weights", .weight)
  }
}

/// What can be asked for.
enum MatrixLists {
  static func measures(_ base: Snapshot) throws -> Table {
    Table(
      title: "Measures", columns: ["measure", "title", "unit", "description", "plugin"],
      rows: try MeasureDefinition.all(base).map { measure, plugin in
        [
          .init(measure.id), .init(measure.title), .init(measure.unit), .init(measure.description),
          .init(plugin),
        ]
      })
  }

  static func kinds(_ base: Snapshot) throws -> Table {
    Table(
      title: "Kinds of interactions",
      columns: ["kind", "label", "level", "weight", "mutual", "description"],
      rows: try base.rows(
        "SELECT id, label, level, weight, is_mutual, description FROM interaction_kind ORDER BY level, id"
      ).map {
        [
          .init($0["id"]), .init($0["label"]), .init($0["level"]), .init($0["weight"]),
          .flag($0.integer("is_mutual") == 1), .init($0["description"]),
        ]
      },
      notes: try base.rows(
        "SELECT value, label, description FROM interaction_step WHERE measure_id = 'level' ORDER BY value"
      ).map { "\($0.integer("value") ?? 0) \($0.text("label")): \($0.text("description"))" })
  }
}
