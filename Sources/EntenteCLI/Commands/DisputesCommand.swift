import ArgumentParser
import Entente
import EntenteKit

struct DisputesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disputes",
    abstract: "Disagreements between sources: the sides, the resolution and its reason.")

  @Argument(help: "Only disputes about this entity.")
  var about: String?

  @Option(
    help: ArgumentHelp(
      """
      One of: contradiction, precision, error, stage, time, name, collision, wording, \
      data-set-differs.
      """,
      valueName: "type"))
  var type: String?

  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let disputes = try await kb.disputes(type: type, about: about, from: view.perspective)
    let filter =
      (type.map { " of the type \($0)" } ?? "") + (about.map { " about \($0)" } ?? "")
    guard !disputes.isEmpty || filter.isEmpty else {
      throw KnowledgeBaseError.nothing("no dispute\(filter) is known")
    }
    var table = Table(
      title: "Disputes", columns: ["dispute", "type", "resolution", "title", "sides", "reason"],
      rows: disputes.map { dispute in
        [
          .init(dispute.id), .init(dispute.type), .init(dispute.resolution), .init(dispute.title),
          .init(dispute.sides.map(text).joined(separator: "\n")), .init(dispute.reason),
        ]
      },
      notes: [disputes.count == 1 ? "1 dispute." : "\(disputes.count) disputes."])
    table.evidence = disputes.map { dispute in
      .init(statements: dispute.sides.flatMap { $0.facts.map(\.statement) })
    }
    table.conditions = view.conditions()
    try common.write(table)
  }

  /// `7 October 2002: pao-0075, pao-0078 (partnership-and-observation)`; a side that lost is marked
  /// as outranked.
  private func text(_ side: Dispute.Side) -> String {
    let statements = side.facts.map {
      $0.statement + ($0.manner.map { " \($0)" } ?? "")
        + ($0.standing == "selected" ? "" : " \($0.standing)")
    }
    let sources = Set(side.facts.flatMap(\.sources)).sorted()
    return
      "\(side.label): \(statements.joined(separator: ", ")) (\(sources.joined(separator: ", ")))"
  }
}
