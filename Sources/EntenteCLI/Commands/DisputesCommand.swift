import ArgumentParser
import Entente

struct DisputesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disputes", abstract: "Where the sources differ, what each side says, and how that is resolved.")

  @Argument(help: "Only disputes about this entity.")
  var about: String?

  @Option(
    help: ArgumentHelp(
      "One of: contradiction, precision, error, stage, time, name, collision, wording.", valueName: "type"))
  var type: String?

  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let disputes = try await kb.disputes(type: type, about: about, from: view.perspective)
    guard !disputes.isEmpty else { throw KnowledgeBaseError.nothing("no such dispute is known") }
    common.write(
      Table(
        title: "Disputes", columns: ["dispute", "type", "title", "sides", "resolution", "reason"],
        rows: disputes.map { dispute in
          [
            .init(dispute.id), .init(dispute.type), .init(dispute.title),
            .init(dispute.sides.map(text).joined(separator: "\n")), .init(dispute.resolution), .init(dispute.reason),
          ]
        },
        notes: ["\(disputes.count) dispute(s)."]))
  }

  /// `7 October 2002: pao-0012 (partnership-and-observation), selected`
  private func text(_ side: Dispute.Side) -> String {
    let facts = side.facts.map { "\($0.statement) (\($0.sources.joined(separator: ", "))), \($0.standing)" }
    return "\(side.label): \(facts.joined(separator: "; "))"
  }
}
