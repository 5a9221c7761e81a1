import EDTF
import Entente
import Foundation

/// The parsed arguments of the command.
struct MatrixQuestion {
  var request: MatrixRequest
  let series: ClosedRange<Int>?
  let isClustered: Bool
  /// The largest number of cells in a picture.
  var mostDrawn = 10_000
  /// Whether a format other than a table is requested.
  let wants: @Sendable (String) -> Bool
  /// Whether one or more days were asked for.
  let isDated: Bool

  private static let mostYears = 200
  /// The options that do not apply to a single cell.
  private static let ofMatrices = [
    "rows", "columns", "measure", "direction", "order", "rule", "scale", "weights",
  ]

  init(_ base: Snapshot, _ arguments: PluginCommand.Arguments) throws {
    let dated = ["on", "window", "series"].filter { arguments[$0] != nil }
    guard dated.count < 2 else {
      throw KnowledgeBaseError.because(
        .badArgument,
        "give only one of --\(dated.joined(separator: ", --"))")
    }
    isDated = !dated.isEmpty
    wants = { arguments.wants($0) }
    series = try arguments["series"].map(Self.years)
    try Self.check(arguments)
    let rows = try Self.names(arguments["rows"]) ?? Self.searched(base)
    request = MatrixRequest(
      rows: rows, columns: Self.names(arguments["columns"]) ?? rows,
      measure: arguments["measure"] ?? MatrixRequest.usualMeasure,
      period: try (arguments["window"] ?? arguments["series"]).map(MatrixPeriod.window)
        ?? .day(base.day(arguments["on"])))
    request.direction = try Self.word(arguments, "direction")
    request.rule = arguments["rule"] ?? "effective"
    request.kinds = try Self.kinds(base, arguments)
    isClustered = try Self.word(arguments, "order") == Order.cluster
  }

  private static func check(_ arguments: PluginCommand.Arguments) throws {
    if arguments["cell"] != nil, let other = ofMatrices.first(where: { arguments[$0] != nil }) {
      throw KnowledgeBaseError.because(
        .badArgument,
        "--cell lists all dealings of two entities and cannot be combined with --\(other)")
    }
    if arguments["series"] != nil, arguments["order"] == Order.cluster.rawValue {
      throw KnowledgeBaseError.because(
        .badArgument, "--order cluster works for one matrix, not for a series of years")
    }
  }

  private enum Order: String, CaseIterable { case given, cluster }

  private static func word<Choice: RawRepresentable & CaseIterable>(
    _ arguments: PluginCommand.Arguments, _ name: String
  ) throws -> Choice? where Choice.RawValue == String {
    guard let word = arguments[name] else { return nil }
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
        .badArgument, "--scale (levels) and --weights (index) cannot be combined")
    }
    let known = try base.ids("SELECT id FROM interaction_kind WHERE NOT is_refusal")
    func read(_ name: String, _ quantity: KindValues.Quantity) throws -> KindValues? {
      try arguments[name].map {
        let file = try InputFile($0)
        return try KindValues(csv: file.text, quantity, file: file.name, kinds: known)
      }
    }
    return try read("scale", .level) ?? read("weights", .weight)
  }
}
